import { z } from "zod";
import { openSharedReview } from "../../share/open-shared-review.ts";
import { publicProcedure } from "../../trpc/person-trpc.ts";
import { sharedReviewSchema } from "../../views/review-views.ts";

/** What a link shows, to whoever holds it. Asked like a change, so that the token never stands in an address of ours. */
export const open = publicProcedure
  .input(z.object({ token: z.string().max(200) }))
  .output(sharedReviewSchema)
  .mutation(({ ctx, input }) => openSharedReview(input.token, ctx.now()));
