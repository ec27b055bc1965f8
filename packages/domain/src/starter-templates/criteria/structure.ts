import type { Criterion } from "../../rubric.ts";

export const structure: Criterion = {
  id: "structure",
  name: "Structure",
  description: "Whether an answer can be followed from the question to its point.",
  anchors: [
    "Does not answer the question that was asked, or stops before a point is made.",
    "Makes a point, but events come out of order or without their connection, and the listener has to ask for it.",
    "Goes in order from the situation to what was done; the point is clear by the end.",
    "Names the point early, goes through it in order, leaves out what it does not need, and ends when it is made.",
  ],
};
