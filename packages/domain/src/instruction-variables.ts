/** What instructions may name in double braces, such as `{{candidateName}}`. */
export const instructionVariables = ["candidateName", "organizationName", "templateTitle", "role"] as const;
export type InstructionVariable = (typeof instructionVariables)[number];

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;
const isVariable = (name: string): name is InstructionVariable =>
  instructionVariables.some((variable) => variable === name);

/** Names in double braces that mean nothing, each once, in the order of the text. */
export function findUnknownVariables(text: string): string[] {
  const names = [...text.matchAll(placeholder)].map((match) => match[1] ?? "");
  return [...new Set(names.filter((name) => !isVariable(name)))];
}

/** The text with every variable replaced. What stands in a value is never read as a variable. */
export function fillInstructions(text: string, values: Record<InstructionVariable, string>): string {
  return text.replaceAll(placeholder, (whole, name: string) => (isVariable(name) ? values[name] : whole));
}
