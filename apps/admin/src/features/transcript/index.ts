export { endCauseSentences } from "./end-cause-sentences.ts";
export { InterviewFacts } from "./interview-facts.tsx";
export { NoTranscript } from "./no-transcript.tsx";
