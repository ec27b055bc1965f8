"use client";

import { externalIdCharactersMax } from "@mockingbird/domain";
import { Button, TextField, toast } from "@mockingbird/ui";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

type ExternalIdFormProps = { membershipId: string; externalId: string | null; onSaved: () => void };

/** What the organisation's own records call somebody. */
export function ExternalIdForm({ membershipId, externalId, onSaved }: ExternalIdFormProps) {
  const [typed, setTyped] = useState(externalId ?? "");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await trpcClient.member.setExternalId.mutate({ membershipId, externalId: typed });
      toast.success(typed.trim() ? "The external id is saved" : "The external id is taken out");
      onSaved();
    } catch (failure) {
      setError(failureOf(failure).sentence);
    }
    setBusy(false);
  };
  return (
    <form onSubmit={save} noValidate className="flex max-w-2xl items-start gap-2">
      <TextField
        className="min-w-0 max-w-md flex-1"
        label="External id"
        hint="Such as a student number. A list that is imported knows people by it."
        autoComplete="off"
        maxLength={externalIdCharactersMax}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" className="mt-[1.6rem]" busy={busy} disabled={typed.trim() === (externalId ?? "")}>
        Save
      </Button>
    </form>
  );
}
