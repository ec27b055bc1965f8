export { handleTranscript as GET } from "@mockingbird/api/admin";
