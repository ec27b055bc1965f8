import type { Criterion } from "../../rubric.ts";

export const evidence: Criterion = {
  id: "evidence",
  name: "Evidence",
  description: "Whether what is claimed rests on something that happened.",
  anchors: [
    "Speaks in general; names no situation of their own, even when asked for one.",
    "Names a situation, but not what they themselves did in it.",
    "Describes one situation and their own part in it, with a detail that could be checked: a figure, a date, a result.",
    "Describes the situation, their own part and the result with figures or consequences, and says what those do not show.",
  ],
};
