export { CandidateFrame } from "./candidate-frame.tsx";
export { DoorFrame } from "./door-frame.tsx";
