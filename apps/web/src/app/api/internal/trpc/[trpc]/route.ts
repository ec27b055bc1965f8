export { handleInternalTrpc as GET, handleInternalTrpc as POST } from "@mockingbird/api/internal";
