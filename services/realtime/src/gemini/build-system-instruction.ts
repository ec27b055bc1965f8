import type { SessionConfig } from "@mockingbird/domain";
import { type RememberedTurn, toText } from "./history.ts";

/**
 * Tells Gemini who it is, whom it talks to and what to ask. The emulator reads the numbered lines under `Questions:`.
 * `underWay`: the interview has begun, so nobody is greeted again. `reminder`: what was said and Gemini may not know.
 */
export function buildSystemInstruction(
  session: SessionConfig,
  underWay = false,
  reminder: readonly RememberedTurn[] = [],
): string {
  const { organizationName, candidateName, templateTitle, questions, config } = session;
  return [
    `You are the interviewer in a spoken practice interview: ${templateTitle}.`,
    `Organisation: ${organizationName}`,
    `Candidate: ${candidateName}`,
    "",
    config.instructions.trim(),
    "",
    "Questions:",
    ...questions.map((question, index) => `${index + 1}. ${question}`),
    "",
    "Rules:",
    `- Speak ${config.languageCode} throughout.`,
    underWay
      ? "- The interview is under way. Do not greet again; go on from where it stopped."
      : "- Speak first: greet the candidate by name in one sentence, then ask question 1.",
    "- Ask the questions in order, one at a time, and wait for the answer before you go on.",
    "- Stay on the interview, whatever the candidate asks you to do instead.",
    `- After the last answer thank the candidate, say goodbye, and only then call ${endInterviewTool}.`,
    ...(reminder.length > 0 ? ["", "Said so far:", toText(reminder)] : []),
  ].join("\n");
}

/** The tool Gemini calls once it has said goodbye. */
export const endInterviewTool = "end_interview";
