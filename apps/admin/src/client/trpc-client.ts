import type { AdminRouter } from "@mockingbird/api/admin";
import { createTRPCClient, httpBatchLink } from "@trpc/client";

/** As many calls in one request as the server accepts. */
const batchItemsMax = 10;

export const trpcClient = createTRPCClient<AdminRouter>({
  links: [httpBatchLink({ url: "/api/trpc", maxItems: batchItemsMax })],
});
