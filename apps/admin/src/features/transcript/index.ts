export { TranscriptPage } from "./transcript-page.tsx";
