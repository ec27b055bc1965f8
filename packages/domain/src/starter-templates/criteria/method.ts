import type { Criterion } from "../../rubric.ts";

export const method: Criterion = {
  id: "method",
  name: "Method",
  description: "Whether what they did or plan can answer what they ask.",
  anchors: [
    "Does not say how the question would be answered.",
    "Names a method, and not why it fits.",
    "Says why the method fits the question, and what is needed for it.",
    "Says so, and names what the method cannot show and what they would do about it.",
  ],
};
