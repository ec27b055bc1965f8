import { handleAdminTrpc } from "@mockingbird/api/admin";

export { handleAdminTrpc as GET, handleAdminTrpc as POST };
