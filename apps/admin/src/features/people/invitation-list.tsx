"use client";

import type { Invitation } from "@mockingbird/api/views";
import type { Role } from "@mockingbird/domain";
import {
  Badge,
  type BadgeTone,
  Button,
  ConfirmDialog,
  EmptyState,
  RelativeTime,
  Table,
  TableCell,
  TableHead,
  TableRow,
  toast,
} from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { roleNames } from "../../role-names.ts";

const statuses: Record<Invitation["status"], { name: string; tone: BadgeTone }> = {
  open: { name: "Waiting", tone: "accent" },
  accepted: { name: "Accepted", tone: "success" },
  revoked: { name: "Withdrawn", tone: "neutral" },
  expired: { name: "Expired", tone: "warning" },
};

type InvitationListProps = { invitations: Invitation[]; viewerRole: Role; timeZone: string };

export function InvitationList({ invitations, viewerRole, timeZone }: InvitationListProps) {
  const router = useRouter();
  const [busyId, setBusyId] = useState<string>();
  const [withdrawing, setWithdrawing] = useState<Invitation>();
  if (invitations.length === 0) {
    return (
      <EmptyState title="Nobody is invited yet">
        Whoever you invite stands here until they accept, so that you can send the mail again or withdraw it.
      </EmptyState>
    );
  }
  const attempt = async (invitationId: string, work: () => Promise<unknown>, done: string) => {
    setBusyId(invitationId);
    try {
      await work();
      toast.success(done);
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
    }
    setBusyId(undefined);
    router.refresh();
  };

  const withdraw = async ({ invitationId }: Invitation) => {
    const work = () => trpcClient.invitation.revoke.mutate({ invitationId });
    await attempt(invitationId, work, "The invitation is withdrawn");
    setWithdrawing(undefined);
  };

  return (
    <>
      <Table caption="Invitations, newest first">
        <thead>
          <TableRow>
            <TableHead>Address</TableHead>
            <TableHead className="hidden md:table-cell">Invited</TableHead>
            <TableHead>Status</TableHead>
            <TableHead className="hidden text-right sm:table-cell">
              <span className="sr-only">Change</span>
            </TableHead>
          </TableRow>
        </thead>
        <tbody>
          {invitations.map((invitation) => {
            const { invitationId, email, role, status, invitedByName, invitedAt, expiresAt } = invitation;
            const mayChange = role !== "owner" || viewerRole === "owner";
            const actions =
              mayChange && (status === "open" || status === "expired") ? (
                <span className="flex flex-wrap gap-2 sm:justify-end">
                  <Button
                    size="small"
                    busy={busyId === invitationId}
                    aria-label={`Send again to ${email}`}
                    onClick={() =>
                      void attempt(
                        invitationId,
                        () => trpcClient.invitation.resend.mutate({ invitationId }),
                        "The mail is on its way, with a new link",
                      )
                    }
                  >
                    Send again
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={`Withdraw the invitation of ${email}`}
                    onClick={() => setWithdrawing(invitation)}
                  >
                    Withdraw
                  </Button>
                </span>
              ) : null;
            return (
              <TableRow key={invitationId}>
                <TableCell className="wrap-anywhere">
                  <span className="block font-medium text-ink">{email}</span>
                  <span className="block text-13 text-ink-muted">{roleNames[role]}</span>
                  {actions ? <span className="mt-2 block sm:hidden">{actions}</span> : null}
                </TableCell>
                <TableCell className="hidden text-13 text-ink-muted md:table-cell">
                  <RelativeTime at={invitedAt} timeZone={timeZone} />
                  {invitedByName ? ` by ${invitedByName}` : null}
                </TableCell>
                <TableCell>
                  <Badge tone={statuses[status].tone}>{statuses[status].name}</Badge>
                  {status === "open" ? (
                    <span className="mt-1 block text-13 text-ink-muted">
                      until <RelativeTime at={expiresAt} timeZone={timeZone} />
                    </span>
                  ) : null}
                </TableCell>
                <TableCell className="hidden sm:table-cell">{actions}</TableCell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
      <ConfirmDialog
        open={withdrawing !== undefined}
        onOpenChange={(open) => {
          if (!open) setWithdrawing(undefined);
        }}
        title={`Withdraw the invitation of ${withdrawing?.email ?? ""}?`}
        confirmLabel="Withdraw"
        cancelLabel="Keep it"
        destructive
        busy={withdrawing !== undefined && busyId === withdrawing.invitationId}
        onConfirm={() => withdrawing && void withdraw(withdrawing)}
      >
        The link in their mail stops working. You can invite them again.
      </ConfirmDialog>
    </>
  );
}
