export { MyInterviews } from "./my-interviews.tsx";
export { MyInterviewsSkeleton } from "./my-interviews-skeleton.tsx";
export { StartInterview } from "./start-interview.tsx";
