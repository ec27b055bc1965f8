export { endCauseSentence } from "./end-cause-sentence.ts";
export { FinishedInterview } from "./finished-interview.tsx";
