export { InterviewBadge } from "./interview-badge.tsx";
export { WaitingForTranscript } from "./waiting-for-transcript.tsx";
