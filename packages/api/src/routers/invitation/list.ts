import { listInvitations, listMemberNames } from "@mockingbird/db";
import { toInvitation } from "../../mapping/to-invitation.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { invitationSchema } from "../../views/invitation.ts";

const invitationsMax = 500;

/** The organisation's latest 500 invitations, newest first. */
export const list = tenantProcedure("invitation:manage")
  .output(invitationSchema.array())
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const invitations = await listInvitations(tx, invitationsMax);
      const inviters = new Set(invitations.map(({ invitedById }) => invitedById));
      const names = await listMemberNames(tx, [...inviters]);
      return invitations.map((invitation) => toInvitation(invitation, names, ctx.now()));
    }),
  );
