import type { Criterion } from "../../rubric.ts";

export const clearProcess: Criterion = {
  id: "clear-process",
  name: "Making work repeatable",
  description: "Whether a way of working is left behind that others can use.",
  anchors: [
    "Solved it once, and it depended on them.",
    "Wrote something down, and does not know whether it was used.",
    "Changed a way of working with those who do the work, and says how it is done now.",
    "Did so, says by which figure they knew that it was better, and what had to be given up for it.",
  ],
};
