import type { Criterion } from "../../rubric.ts";

export const handlingRefusal: Criterion = {
  id: "handling-refusal",
  name: "Handling refusal",
  description: "What they do when the answer is no.",
  anchors: [
    "Repeats the offer, or gives up without asking anything.",
    "Answers an objection that was not the one raised.",
    "Repeats the objection in the other's words, answers it, and agrees what happens next.",
    "Does so, and can say from which refusals they changed how they work.",
  ],
};
