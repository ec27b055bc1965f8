export { type AuthApp, appAdmits } from "./auth-app.ts";
export type { AuthSettings } from "./auth-settings.ts";
export type { Acceptance, AuthStore, NewSession, Person, Place, SignInMethod } from "./auth-store.ts";
export { isDemoAddress } from "./demo-provider.ts";
export { handleAuthRequest } from "./handle-auth-request.ts";
export { readBody } from "./read-body.ts";
export { readFields } from "./read-fields.ts";
export { readSessionCookie } from "./read-session-cookie.ts";
export { idleSince } from "./session-lifetimes.ts";
