"use client";

import { type Role, roleSchema } from "@mockingbird/domain";
import { Button, Dialog, Select, TextField, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { roleNames } from "../../role-names.ts";
import { type ExpiryDays, ExpirySelect } from "./expiry-select.tsx";
import { roleNotes } from "./role-notes.ts";

type InviteDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; viewerRole: Role };

/** Asks one person in, by mail. What was typed stays when it fails, and the role for the next one. */
export function InviteDialog({ open, onOpenChange, viewerRole }: InviteDialogProps) {
  const router = useRouter();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("candidate");
  const [days, setDays] = useState<ExpiryDays>("7");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const roles = roleSchema.options.filter((option) => option !== "owner" || viewerRole === "owner").reverse();

  const invite = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await trpcClient.invitation.create.mutate({ email, role, expiresInDays: Number(days) });
      toast.success(`${email} is invited`, { description: `The link in the mail works for ${days} days.` });
      setEmail("");
      onOpenChange(false);
      router.refresh();
    } catch (failure) {
      setError(failureOf(failure).sentence);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Invite somebody"
      description="They get a mail with a link. It is for this address only, and works once."
    >
      <form onSubmit={invite} noValidate className="flex flex-col gap-4">
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="off"
          required
          value={email}
          error={error}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Select
          label="As"
          value={role}
          options={roles.map((value) => ({ value, label: roleNames[value] }))}
          hint={roleNotes[role]}
          onValueChange={setRole}
        />
        <ExpirySelect value={days} onChange={setDays} />
        <div className="flex justify-end">
          <Button type="submit" variant="primary" busy={busy}>
            Send the invitation
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
