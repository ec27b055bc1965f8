import type { Invitation } from "@mockingbird/api/views";
import { Badge, type BadgeTone, RelativeTime } from "@mockingbird/ui";
import { roleNames } from "../../role-names.ts";
import type { DataColumn } from "../data-table/index.ts";
import { InvitationActions } from "./invitation-actions.tsx";

const statuses: Record<Invitation["status"], { name: string; tone: BadgeTone }> = {
  open: { name: "Waiting", tone: "accent" },
  accepted: { name: "Accepted", tone: "success" },
  revoked: { name: "Withdrawn", tone: "neutral" },
  expired: { name: "Expired", tone: "warning" },
};
const mails: Record<Invitation["mail"], { name: string; tone: BadgeTone }> = {
  queued: { name: "Mail on its way", tone: "neutral" },
  sent: { name: "Mail sent", tone: "neutral" },
  failed: { name: "Mail failed", tone: "danger" },
};

export function invitationColumns(
  timeZone: string,
  mayChange: (invitation: Invitation) => boolean,
  onChanged: () => void,
) {
  const columns: DataColumn<Invitation>[] = [
    {
      id: "email",
      header: "Address",
      className: "min-w-44",
      cell: ({ email, name, role }) => (
        <span className="wrap-anywhere flex flex-col">
          <span className="font-medium text-ink">{email}</span>
          <span className="text-12 text-ink-muted">
            {name ? `${name}, ${roleNames[role].toLowerCase()}` : roleNames[role]}
          </span>
        </span>
      ),
    },
    {
      id: "status",
      header: "Status",
      cell: ({ status, expiresAt }) => (
        <span className="flex flex-col items-start gap-1">
          <Badge tone={statuses[status].tone}>{statuses[status].name}</Badge>
          {status === "open" ? (
            <span className="whitespace-nowrap text-12 text-ink-muted">
              until <RelativeTime at={expiresAt} timeZone={timeZone} />
            </span>
          ) : null}
        </span>
      ),
    },
    {
      id: "mail",
      header: "Mail",
      cell: ({ mail, mailFailure }) => (
        <span className="flex flex-col items-start gap-1">
          <Badge tone={mails[mail].tone}>{mails[mail].name}</Badge>
          {mailFailure ? <span className="max-w-60 text-12 text-ink-muted">{mailFailure}</span> : null}
        </span>
      ),
    },
    {
      id: "invited",
      header: "Invited",
      className: "text-ink-muted",
      cell: ({ invitedAt, invitedByName }) => (
        <span>
          <RelativeTime at={invitedAt} timeZone={timeZone} />
          {invitedByName ? ` by ${invitedByName}` : null}
        </span>
      ),
    },
    {
      id: "actions",
      header: "Actions",
      align: "right",
      cell: (invitation) =>
        mayChange(invitation) ? <InvitationActions invitation={invitation} onChanged={onChanged} /> : null,
    },
  ];
  return columns;
}
