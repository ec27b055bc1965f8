export { InterviewList } from "./interview-list.tsx";
export { readInterviewListState } from "./interview-list-state.ts";
export { readNeighbours } from "./read-neighbours.ts";
