import { listInvitations, listMemberNames, readInvitationMails } from "@mockingbird/db";
import { toInvitation } from "../../mapping/to-invitation.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { invitationPageInputSchema, invitationPageSchema } from "../../views/invitation.ts";

/** A page of the organisation's invitations, newest first, and how their mails fared. */
export const list = tenantProcedure("invitation:manage")
  .input(invitationPageInputSchema)
  .output(invitationPageSchema)
  .query(({ ctx, input: { after, pageSize, ...filter } }) =>
    ctx.withOrg(async (tx) => {
      const now = ctx.now();
      const found = await listInvitations(tx, filter, { after, take: pageSize + 1, now });
      const page = found.slice(0, pageSize);
      const names = await listMemberNames(tx, [...new Set(page.map(({ invitedById }) => invitedById))]);
      const ids = page.map(({ id }) => id);
      const mails = await readInvitationMails(tx, ids);
      return {
        invitations: page.map((invitation) => toInvitation(invitation, names, now, mails.get(invitation.id))),
        nextAfter: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
      };
    }),
  );
