export { webAuthHandler as GET, webAuthHandler as POST } from "@mockingbird/api/web";
