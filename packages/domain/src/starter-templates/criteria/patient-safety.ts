import type { Criterion } from "../../rubric.ts";

export const patientSafety: Criterion = {
  id: "patient-safety",
  name: "Safety",
  description: "Whether they notice a risk, say so, and get help in time.",
  anchors: [
    "Goes on alone, or waits, although somebody could come to harm.",
    "Says that they would tell somebody, and not whom, when, or what they would say.",
    "Says what they noticed, whom they told, in which words, and what they did meanwhile.",
    "Says that, how they made sure they had been understood, and what was written down.",
    "Says in addition what they would do if the answer did not match what they saw.",
  ],
};
