import { adminAuthHandler } from "@mockingbird/api/admin";

export { adminAuthHandler as GET, adminAuthHandler as POST };
