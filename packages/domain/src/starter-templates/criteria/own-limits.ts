import type { Criterion } from "../../rubric.ts";

export const ownLimits: Criterion = {
  id: "own-limits",
  name: "Knowing one's limits",
  description: "Whether they say what they may not or cannot do yet.",
  anchors: [
    "Describes doing something they were not allowed or able to do, without noticing it.",
    "Says that they ask when unsure, and names no occasion.",
    "Names an occasion on which they stopped and asked, and what followed.",
    "Names such an occasion, and what they did afterwards to be able to do it.",
  ],
};
