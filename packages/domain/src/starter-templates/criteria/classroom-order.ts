import type { Criterion } from "../../rubric.ts";

export const classroomOrder: Criterion = {
  id: "classroom-order",
  name: "Keeping a room working",
  description: "What they do when a lesson does not go as planned.",
  anchors: [
    "Describes a rule or a punishment, and nothing that comes before it.",
    "Describes what they said, and not what happened next.",
    "Describes what they did first, what they did when that was not enough, and how the lesson went on.",
    "Describes that, and what they changed so that it happened less often.",
  ],
};
