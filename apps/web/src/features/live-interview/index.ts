export { LiveInterview } from "./live-interview.tsx";
