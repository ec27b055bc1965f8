export { handleWebTrpc as GET, handleWebTrpc as POST } from "@mockingbird/api/web";
