import type { Criterion } from "../../rubric.ts";

export const ownership: Criterion = {
  id: "ownership",
  name: "Ownership",
  description: "What they did about something that was going wrong.",
  anchors: [
    "Describes what others should have done.",
    "Passed the problem on, and does not know what came of it.",
    "Took the problem on, and saw it through to a result they can name.",
    "Saw it through, and changed something so that it is less likely to come back.",
  ],
};
