import { internalTrpcRouter } from "../trpc/internal-trpc.ts";
import { reconcile } from "./billing/reconcile.ts";
import { reportUsage } from "./billing/report-usage.ts";
import { confirmStanding } from "./internal/confirm-standing.ts";
import { evaluate } from "./internal/evaluate.ts";
import { getGeminiKey } from "./internal/get-gemini-key.ts";
import { getSessionConfig } from "./internal/get-session-config.ts";
import { markLive } from "./internal/mark-live.ts";
import { submitTranscript } from "./internal/submit-transcript.ts";
import { sendDue } from "./mail/send-due.ts";
import { sweep } from "./retention/sweep.ts";

/** What the Worker may ask. Kept apart from what people may ask, down to the address it is served at. */
export const internalRouter = internalTrpcRouter({
  interview: { confirmStanding, evaluate, getGeminiKey, getSessionConfig, markLive, submitTranscript },
  retention: { sweep },
  mail: { sendDue },
  billing: { reportUsage, reconcile },
});
export type InternalRouter = typeof internalRouter;
