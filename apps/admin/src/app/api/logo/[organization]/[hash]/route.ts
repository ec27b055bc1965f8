export { handleLogo as GET } from "@mockingbird/api/admin";
