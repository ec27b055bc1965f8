export { FeedbackSection } from "./feedback-section.tsx";
