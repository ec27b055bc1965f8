export * from "./audit-views.ts";
export * from "./interview-views.ts";
export * from "./invitation.ts";
export * from "./own-session.ts";
export * from "./viewer.ts";
