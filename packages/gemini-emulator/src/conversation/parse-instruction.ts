export interface Instruction {
  organizationName: string | undefined;
  questions: string[];
}

const questionLine = /^\s*\d+[.)]\s+(.+?)\s*$/;

/**
 * Finds what the built-in interviewer needs in a system instruction: the numbered lines under the last line `Questions:`,
 * and the name in a line `Organisation: …` (or `Organization: …`).
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
  const organizationName = /^\s*organi[sz]ation(?: name)?:\s*(.{1,120}?)\s*$/im.exec(text)?.[1];
  return { organizationName, questions };
}
