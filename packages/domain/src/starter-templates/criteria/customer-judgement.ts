import type { Criterion } from "../../rubric.ts";

export const customerJudgement: Criterion = {
  id: "customer-judgement",
  name: "Judgement about customers",
  description: "Whether they find out what a customer needs, and say honestly what will not happen.",
  anchors: [
    "Promises what was asked for, or refuses it, without asking what it is for.",
    "Asks what it is for, but leaves open whether it will happen.",
    "Asks what it is for, says plainly what will not happen, and offers something that can be done now.",
    "Does all of that, and says how the customer's answer reached those who decide about the product or the contract.",
  ],
};
