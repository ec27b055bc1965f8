import { headers } from "next/headers.js";
import { nextRuntime } from "../next-runtime.ts";
import type { InvitationPreview } from "../views/invitation.ts";
import { webEnv } from "./env.ts";
import { createWebApp } from "./web-app.ts";

export type { InboxMail } from "../mail/local-inbox.ts";
export type { WebRouter } from "../routers/web-router.ts";
export type { DemoAccount } from "../sign-in/list-demo-accounts.ts";
export { errorCodeOf } from "../trpc/error-mapper.ts";
export { webEnv } from "./env.ts";

const app = createWebApp(webEnv, nextRuntime);

/** Mounted at /api/trpc/[trpc]. */
export const handleWebTrpc = app.handleTrpc;
/** GET and POST of /api/auth/[...nextauth]. */
export const webAuthHandler = app.handleAuth;
/** GET of /api/logo/[organization]/[hash]. */
export const { handleLogo } = app;
/** GET of /api/voice-sample. */
export const { handleOwnVoiceSample } = app;
export const { getDemoAccounts, readInbox, interviewTokenJwks } = app;

/** What the invitation behind a link offers; `null` when it is closed. */
export async function previewInvitation(token: string): Promise<InvitationPreview | null> {
  return app.previewInvitation(await headers(), token);
}

/** For server components: the signed-in candidate and their procedures, or `null` for somebody signed out. */
export async function getWebCaller() {
  return app.getCaller(await headers());
}
