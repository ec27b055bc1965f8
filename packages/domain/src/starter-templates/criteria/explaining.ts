import type { Criterion } from "../../rubric.ts";

export const explaining: Criterion = {
  id: "explaining",
  name: "Explaining",
  description: "Whether somebody new to the subject could follow.",
  anchors: [
    "Uses terms of the subject without saying what they mean.",
    "Says what terms mean, but in other terms of the subject.",
    "Begins from something the listener already knows, and stays with it.",
    "Begins from what the listener knows, says where the comparison stops being true, and checks what was understood.",
  ],
};
