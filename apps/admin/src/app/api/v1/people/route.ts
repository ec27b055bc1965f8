export { handlePeople as GET } from "@mockingbird/api/admin";
