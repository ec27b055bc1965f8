export { CoverageWarning } from "./coverage-warning.tsx";
export { InterviewHealth } from "./interview-health.tsx";
