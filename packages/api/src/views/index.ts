export * from "./interview-views.ts";
export * from "./viewer.ts";
