export { NothingHere } from "./nothing-here.tsx";
export { PageFailed, type PageFailedProps } from "./page-failed.tsx";
