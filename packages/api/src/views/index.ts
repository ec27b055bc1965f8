export * from "./audit-views.ts";
export * from "./interview-views.ts";
export * from "./invitation.ts";
export * from "./own-session.ts";
export * from "./personal-data.ts";
export * from "./privacy-views.ts";
export * from "./settings-views.ts";
export * from "./viewer.ts";
