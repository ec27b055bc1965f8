import { z } from "zod";
import { previewInvitation } from "../../sign-in/preview-invitation.ts";
import { publicProcedure } from "../../trpc/person-trpc.ts";
import { invitationPreviewSchema } from "../../views/invitation.ts";

/** What an open invitation offers. It changes nothing, but is asked like a change, so that the token never stands in an address. */
export const preview = publicProcedure
  .input(z.object({ token: z.string() }))
  .output(invitationPreviewSchema)
  .mutation(({ ctx, input }) => previewInvitation(ctx.app, input.token, ctx.now()));
