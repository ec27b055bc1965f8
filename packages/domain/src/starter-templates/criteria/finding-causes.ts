import type { Criterion } from "../../rubric.ts";

export const findingCauses: Criterion = {
  id: "finding-causes",
  name: "Finding causes",
  description: "How they get from what is reported to what is wrong.",
  anchors: [
    "Goes through a script, whatever the answers are.",
    "Guesses at one cause and tries it.",
    "Says what they asked or tried to rule causes out, in which order and why.",
    "Says that, and how they made sure that the trouble was really gone.",
  ],
};
