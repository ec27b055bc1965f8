export { handleInterviews as GET } from "@mockingbird/api/admin";
