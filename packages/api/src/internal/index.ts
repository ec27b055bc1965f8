import { createInternalTrpcHandler } from "../http/internal-trpc-handler.ts";
import { webEnv } from "../web/env.ts";

export type { InternalRouter } from "../routers/internal-router.ts";

/** Mounted by web at /api/internal/trpc/[trpc]. */
export const handleInternalTrpc = createInternalTrpcHandler({
  workerKey: webEnv.REALTIME_SERVICE_PUBLIC_KEY,
  now: () => new Date(),
});
