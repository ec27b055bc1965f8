export { GeminiKey } from "./gemini-key.tsx";
export { Retention } from "./retention.tsx";
