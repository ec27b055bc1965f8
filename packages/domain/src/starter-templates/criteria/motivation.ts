import type { Criterion } from "../../rubric.ts";

export const motivation: Criterion = {
  id: "motivation",
  name: "Reasons",
  description: "Whether they can say why this, and what they have done that shows it.",
  anchors: [
    "Gives reasons that would hold for any place or any job.",
    "Names something particular about this one, taken from its own words.",
    "Connects something particular about this one with something they have done.",
    "Does so, and says what they do not know about it yet and how they would find out.",
  ],
};
