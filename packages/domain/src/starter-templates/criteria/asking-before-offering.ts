import type { Criterion } from "../../rubric.ts";

export const askingBeforeOffering: Criterion = {
  id: "asking-before-offering",
  name: "Asking before offering",
  description: "Whether they find out about a prospect before they speak of a product.",
  anchors: [
    "Speaks of the product first.",
    "Asks questions that a look at the prospect's own pages would have answered.",
    "Asks what the prospect does now and what it costs them, and refers to the answer.",
    "Does so, and says when they told somebody that it was not for them.",
  ],
};
