/** What Gemini is told in writing, as stage directions: never shown and no part of the transcript. */
export const openingLine = "(The candidate has joined and can hear you. Begin the interview.)";
export const resumingLine =
  "(The connection was interrupted and is back. Go on from where the conversation stopped. Do not greet again.)";
export const lostAnswerLine =
  "(The connection was interrupted and is back. The candidate's last answer did not reach you: say so in one sentence, and ask for it again. Do not greet again.)";
export const nudgeLine =
  "(The candidate has stopped speaking and waits for you. Go on with the interview; if they asked for time to think, tell them that they may take it.)";
/** The emulator knows the next two by "your last question again". */
export const repeatLine =
  "(The candidate did not catch that. Say your last question again, in the same words and a little more slowly, and nothing else.)";
export const goOnLine =
  "(The candidate paused the interview and is back; what you said meanwhile was not heard. Welcome them back in a few words and say your last question again; if they had answered it, go on with the next.)";
export const stillThereLine =
  "(The candidate has said nothing for a while. Ask in one sentence whether they are still there and want to go on, and say that the interview ends soon if not.)";
