export { ReleasedFeedbackSection } from "./released-feedback-section.tsx";
