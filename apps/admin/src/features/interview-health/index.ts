export { CoverageWarning } from "./coverage-warning.tsx";
export { InterviewHealth } from "./interview-health.tsx";
export { InterviewReceipt } from "./interview-receipt.tsx";
