export { CandidateFrame } from "./candidate-frame.tsx";
export { DoorFrame } from "./door-frame.tsx";
export { ThemeProvider } from "./theme.tsx";
