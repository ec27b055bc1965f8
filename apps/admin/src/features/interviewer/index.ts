export { InterviewerEditor } from "./interviewer-editor.tsx";
export { InterviewerFacts } from "./interviewer-facts.tsx";
export { InterviewerFrame } from "./interviewer-frame.tsx";
export { PublishedLine } from "./published-line.tsx";
export { InterviewerVersions } from "./versions/interviewer-versions.tsx";
export { readSides, type Side } from "./versions/sides.ts";
