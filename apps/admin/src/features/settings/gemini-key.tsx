"use client";

import type { GeminiKeyHint } from "@mockingbird/api/views";
import { Button, ConfirmDialog, ExactTime, Section, TextField, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

/** The organisation's own Gemini key. It goes in and never comes out again. */
export function GeminiKey({ hint, timeZone }: { hint: GeminiKeyHint | null; timeZone: string }) {
  const router = useRouter();
  const [key, setKey] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [isRemoving, setRemoving] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await trpcClient.secret.setGeminiKey.mutate({ key });
      setKey("");
      toast.success("Your key is used from the next interview on");
      router.refresh();
    } catch (failure) {
      setError(failureOf(failure).sentence);
    } finally {
      setBusy(false);
    }
  };
  const remove = async () => {
    setBusy(true);
    try {
      await trpcClient.secret.removeGeminiKey.mutate();
      setRemoving(false);
      toast.success("Your key is deleted");
      router.refresh();
    } catch (failure) {
      toast.error("Your key is still there", { description: failureOf(failure).sentence });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section
      title="Your own Gemini key"
      description="Interviews run on Mockingbird's key unless you bring one, from a Google project of yours. It is stored encrypted, and nobody, you included, can read it again."
    >
      {hint ? (
        <div className="flex flex-wrap items-center justify-between gap-3 text-14">
          <p className="text-ink-soft">
            The key that ends in <span className="font-medium text-ink">{hint.lastFour}</span>, since{" "}
            <ExactTime at={hint.updatedAt} timeZone={timeZone} />.
          </p>
          <Button size="small" onClick={() => setRemoving(true)}>
            Delete this key
          </Button>
        </div>
      ) : null}
      <form onSubmit={save} noValidate className="flex flex-col items-start gap-3 sm:flex-row sm:items-end">
        <TextField
          label={hint ? "Another key in its place" : "Key"}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={key}
          error={error}
          onChange={(event) => setKey(event.target.value)}
          className="w-full sm:w-96"
        />
        <Button type="submit" variant="primary" busy={busy && !isRemoving} disabled={key.trim() === ""}>
          {hint ? "Replace" : "Save"}
        </Button>
      </form>
      <ConfirmDialog
        open={isRemoving}
        onOpenChange={setRemoving}
        title="Delete your Gemini key?"
        confirmLabel="Delete the key"
        cancelLabel="Keep it"
        destructive
        busy={busy}
        onConfirm={remove}
      >
        The next interview runs on Mockingbird's own key again. An interview that is running now goes on as it is.
      </ConfirmDialog>
    </Section>
  );
}
