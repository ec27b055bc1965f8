export { AboutInterview } from "./about-interview.tsx";
