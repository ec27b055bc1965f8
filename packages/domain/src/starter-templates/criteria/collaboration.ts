import type { Criterion } from "../../rubric.ts";

export const collaboration: Criterion = {
  id: "collaboration",
  name: "Working with others",
  description: "How they describe the people they worked with, and what they did when they disagreed.",
  anchors: [
    "Speaks of the work as if nobody else had been there, or of others only as obstacles.",
    "Mentions others, but not what those others wanted or did.",
    "Gives the other side's view in a way the other side would accept, and says what was agreed.",
    "Gives the other side's view, says what they changed in their own, and what the agreement led to.",
  ],
};
