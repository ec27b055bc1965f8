import { type ProblemKind, problemKindSchema } from "@mockingbird/domain";

const labels: Record<ProblemKind, string> = {
  sound: "I could not hear, or was not heard",
  connection: "The connection was bad",
  misheard: "I was misheard",
  question: "A question was unclear",
  other: "Something else",
};

/** What can go wrong, in a candidate's words. */
export const problemKinds = problemKindSchema.options.map((value) => ({ value, label: labels[value] }));
