import type { Criterion } from "../../rubric.ts";

export const problemSolving: Criterion = {
  id: "problem-solving",
  name: "Working on a problem",
  description: "How they went about something they could not do at first.",
  anchors: [
    "Names the solution only, or says that somebody else had it.",
    "Names steps, but not why one came before another.",
    "Says what they knew and did not, what they tried first and why, and what they learned from it.",
    "Says all of that, names an option they decided against, and how they checked that the solution held.",
  ],
};
