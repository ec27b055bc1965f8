export { attemptDelivery } from "./attempt-delivery.ts";
export { attemptEvaluation } from "./attempt-evaluation.ts";
export { wakeDelivery } from "./wake-delivery.ts";
