export { MyInterviews } from "./my-interviews.tsx";
export { MyInterviewsSkeleton } from "./my-interviews-skeleton.tsx";
