export { handleOwnVoiceSample as GET } from "@mockingbird/api/web";
