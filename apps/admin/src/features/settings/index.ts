export { FeedbackSettingsForm } from "./feedback-settings-form.tsx";
export { GeminiKey } from "./gemini-key.tsx";
export { Retention } from "./retention.tsx";
