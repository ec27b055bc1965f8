import { listInvitations, listMemberNames } from "@mockingbird/db";
import { invitationPageInputSchema } from "../views/invitation.ts";
import { exportTable, iso, nextAfterOf } from "./export-table.ts";

export const invitationsTable = exportTable({
  capability: "invitation:manage",
  input: invitationPageInputSchema,
  header: [
    "id",
    "e-mail",
    "name",
    "external id",
    "role",
    "invited by",
    "invited (UTC)",
    "expires (UTC)",
    "accepted (UTC)",
    "withdrawn (UTC)",
  ],
  async read(tx, { now, input: { after: _, pageSize: __, ...filter }, after, take }) {
    const rows = await listInvitations(tx, filter, { after, take, now });
    const names = await listMemberNames(tx, [...new Set(rows.map(({ invitedById }) => invitedById))]);
    return {
      rows: rows.map((invitation) => [
        invitation.id,
        invitation.email,
        invitation.name ?? "",
        invitation.externalId ?? "",
        invitation.role,
        names.get(invitation.invitedById) ?? "",
        iso(invitation.createdAt),
        iso(invitation.expiresAt),
        iso(invitation.acceptedAt),
        iso(invitation.revokedAt),
      ]),
      nextAfter: nextAfterOf(rows, take),
    };
  },
});
