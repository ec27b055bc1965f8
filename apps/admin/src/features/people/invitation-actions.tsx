"use client";

import type { Invitation } from "@mockingbird/api/views";
import { Button, ConfirmDialog, toast } from "@mockingbird/ui";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

/** What can be done with an invitation that was not accepted. */
export function InvitationActions({ invitation, onChanged }: { invitation: Invitation; onChanged: () => void }) {
  const [busy, setBusy] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const { invitationId, email } = invitation;
  const attempt = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await work();
      toast.success(done);
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
    }
    setBusy(false);
    setWithdrawing(false);
    onChanged();
  };
  const resend = () =>
    attempt(() => trpcClient.invitation.resend.mutate({ invitationId }), "The mail is on its way, with a new link");
  const withdraw = () =>
    attempt(() => trpcClient.invitation.revoke.mutate({ invitationId }), "The invitation is withdrawn");
  return (
    <span className="flex flex-wrap justify-end gap-2">
      <Button
        size="small"
        busy={busy && !withdrawing}
        aria-label={`Send again to ${email}`}
        onClick={() => void resend()}
      >
        Send again
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Withdraw the invitation of ${email}`}
        onClick={() => setWithdrawing(true)}
      >
        Withdraw
      </Button>
      <ConfirmDialog
        open={withdrawing}
        onOpenChange={setWithdrawing}
        title={`Withdraw the invitation of ${email}?`}
        confirmLabel="Withdraw"
        cancelLabel="Keep it"
        destructive
        busy={busy}
        onConfirm={() => void withdraw()}
      >
        The link in their mail stops working. You can invite them again.
      </ConfirmDialog>
    </span>
  );
}
