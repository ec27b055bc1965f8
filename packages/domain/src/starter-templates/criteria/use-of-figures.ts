import type { Criterion } from "../../rubric.ts";

export const useOfFigures: Criterion = {
  id: "use-of-figures",
  name: "Figures",
  description: "Whether they know their numbers and what they mean.",
  anchors: [
    "Gives no figure, even when asked.",
    "Gives figures without saying of what, or over what time.",
    "Gives figures with their basis and period.",
    "Gives these, says what moved them, and which figure misled them once.",
  ],
};
