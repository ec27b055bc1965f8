/** What Gemini is told in writing, as stage directions: never shown and no part of the transcript. */
export const openingLine = "(The candidate has joined and can hear you. Begin the interview.)";
export const resumingLine =
  "(The connection was interrupted and is back. Go on from where the conversation stopped. Do not greet again.)";
