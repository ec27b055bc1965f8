/** What Gemini is told in writing, as stage directions: never shown and no part of the transcript. */
export const openingLine = "(The candidate has joined and can hear you. Begin the interview.)";
export const resumingLine =
  "(The connection was interrupted and is back. Go on from where the conversation stopped. Do not greet again.)";
export const lostAnswerLine =
  "(The connection was interrupted and is back. The candidate's last answer did not reach you: say so in one sentence, and ask for it again. Do not greet again.)";
export const nudgeLine =
  "(The candidate has stopped speaking and waits for you. Go on with the interview; if they asked for time to think, tell them that they may take it.)";
export const stillThereLine =
  "(The candidate has said nothing for a while. Ask in one sentence whether they are still there and want to go on, and say that the interview ends soon if not.)";
