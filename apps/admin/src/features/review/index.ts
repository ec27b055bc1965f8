export { InterviewPage } from "./interview-page.tsx";
export { SharedReviewPage } from "./sharing/shared-review-page.tsx";
