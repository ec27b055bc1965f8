export interface Instruction {
  organizationName: string | undefined;
  candidateName: string | undefined;
  questions: string[];
}

/** The realtime service's own sentences, and the plainer lines that tests write by hand. */
const organizationLines = [/^You are the interviewer of (.{1,200})\. This is /m, /^Organi[sz]ation: *(.{1,200}?) *$/im];
const candidateLines = [/^You are talking to (.{1,200})\.$/m, /^Candidate: *(.{1,200}?) *$/im];
const questionLine = /^\s*\d+[.)]\s+(.+?)\s*$/;

const firstMatch = (text: string, patterns: readonly RegExp[]): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);

/**
 * Finds what the built-in interviewer needs in a system instruction: the numbered lines under the last line `Questions:`,
 * for whom it interviews, and whom it talks to.
 */
export function parseInstruction(text: string): Instruction {
  const lines = text.split(/\r?\n/);
  const heading = lines.findLastIndex((line) => /^\s*questions:\s*$/i.test(line));
  const questions: string[] = [];
  for (const line of heading === -1 ? [] : lines.slice(heading + 1)) {
    const question = questionLine.exec(line)?.[1];
    if (question !== undefined) questions.push(question);
    else if (line.trim() !== "") break;
  }
  return {
    organizationName: firstMatch(text, organizationLines),
    candidateName: firstMatch(text, candidateLines),
    questions,
  };
}
