import type { Criterion } from "../../rubric.ts";

export const reflection: Criterion = {
  id: "reflection",
  name: "Reflection",
  description: "What they took from what happened to them.",
  anchors: [
    "Says that it went well or badly, and not why.",
    "Gives a reason that lies with others or with circumstances only.",
    "Names something they would do differently, and why.",
    "Names what they would do differently and a later occasion on which they did.",
  ],
};
