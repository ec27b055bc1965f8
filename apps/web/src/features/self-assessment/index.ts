export { asksForFeedback } from "./feedback-address.ts";
export { SelfAssessmentSection } from "./self-assessment-section.tsx";
