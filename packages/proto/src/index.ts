export * from "./client-message.ts";
export * from "./close-code.ts";
export * from "./malformed-message-error.ts";
export * from "./protocol.ts";
export * from "./server-message.ts";
