import type { Criterion } from "../../rubric.ts";

export const technicalDecisions: Criterion = {
  id: "technical-decisions",
  name: "Technical decisions",
  description: "Whether choices are explained by what was needed.",
  anchors: [
    "Names tools, and not what they were chosen for.",
    "Gives one reason that would hold for any tool.",
    "Names what was needed, at least two options, and why one was taken.",
    "Names these, what the choice cost later, and whether they would take it again.",
    "Says in addition how they found out what was needed, and what they measured afterwards.",
  ],
};
