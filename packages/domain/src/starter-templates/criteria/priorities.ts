import type { Criterion } from "../../rubric.ts";

export const priorities: Criterion = {
  id: "priorities",
  name: "Setting priorities",
  description: "What they do when not everything can be done.",
  anchors: [
    "Says that everything was done, or that the loudest was served first.",
    "Names an order, and not what it rests on.",
    "Names what the order rested on, what was left undone, and who was told.",
    "Names these, and what came of what was left undone.",
  ],
};
