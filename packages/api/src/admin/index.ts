import { headers } from "next/headers.js";
import { nextRuntime } from "../next-runtime.ts";
import type { InvitationPreview } from "../views/invitation.ts";
import type { SharedReview } from "../views/review-views.ts";
import { createAdminApp } from "./admin-app.ts";
import { adminEnv } from "./env.ts";

export type { AdminRouter } from "../routers/admin-router.ts";
export type { DemoAccount } from "../sign-in/list-demo-accounts.ts";
export { errorCodeOf } from "../trpc/error-mapper.ts";
export { adminEnv } from "./env.ts";

const app = createAdminApp(adminEnv, nextRuntime);

/** Mounted at /api/trpc/[trpc]. */
export const handleAdminTrpc = app.handleTrpc;
/** GET of /api/audit/export. */
export const { handleAuditExport } = app;
/** GET of /api/export/[table]. */
export const { handleExport } = app;
/** POST of /api/stripe/webhook. */
export const { handleStripeWebhook } = app;
/** Mounted at /api/interviews/[id]/report.pdf. */
export const { handleReport } = app;
/** GET of /api/voices/[voice]/sample. */
export const { handleVoiceSample, hasDemonstrationVoices } = app;
/** GET of /api/logo/[organization]/[hash]. */
export const { handleLogo } = app;
/** GET of /api/v1/people, /api/v1/interviews and /api/v1/interviews/[id]/transcript. */
export const { handlePeople, handleInterviews, handleTranscript } = app.api;
/** GET and POST of /api/auth/[...nextauth]. */
export const adminAuthHandler = app.handleAuth;
export const { getDemoAccounts, deliveryTokenJwks } = app;

/** What the invitation behind a link offers; `null` when it is closed. */
export async function previewInvitation(token: string): Promise<InvitationPreview | null> {
  return app.previewInvitation(await headers(), token);
}

/** What a share link shows; `null` for one that is unknown, closed or expired. */
export async function openSharedReview(token: string): Promise<SharedReview | null> {
  return app.openSharedReview(await headers(), token);
}

/** For server components: the signed-in member of staff and their procedures, or `null` for somebody signed out. */
export async function getAdminCaller() {
  return app.getCaller(await headers());
}
