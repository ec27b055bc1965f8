import type { Criterion } from "../../rubric.ts";

export const pupilsFirst: Criterion = {
  id: "pupils-first",
  name: "Attention to learners",
  description: "Whether decisions begin with what learners know and do.",
  anchors: [
    "Speaks of what the teacher does, and not of what learners do.",
    "Mentions learners as a group, without a difference between them.",
    "Says how they find out what learners know, and what they change because of it.",
    "Says so for learners who need different things at the same time, with an example of each.",
  ],
};
