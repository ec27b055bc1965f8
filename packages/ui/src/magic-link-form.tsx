"use client";

import { type FormEvent, useState } from "react";
import { Button } from "./button.tsx";
import { TextField } from "./text-field.tsx";
import { useHydrated } from "./use-hydrated.ts";

type MagicLinkFormProps = {
  /** Asks for a link. Answers what is wrong, in a sentence, or `null` when the mail is on its way. */
  onSend: (email: string) => Promise<string | null>;
  onSent: (email: string) => void;
};

/** "Your e-mail address", and a button that sends the link. */
export function MagicLinkForm({ onSend, onSent }: MagicLinkFormProps) {
  const [email, setEmail] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const hydrated = useHydrated();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const problem = await onSend(email.trim());
    setBusy(false);
    setError(problem);
    if (problem === null) onSent(email.trim());
  };

  return (
    // By POST, so that an address sent before the script runs never stands in a URL.
    <form noValidate method="post" onSubmit={send} className="flex flex-col gap-4">
      <TextField
        label="Your e-mail address"
        type="email"
        name="email"
        autoComplete="email"
        inputMode="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={error ?? undefined}
        hint="We send a link that signs you in. No password."
      />
      <Button type="submit" variant="primary" busy={busy} aria-disabled={!hydrated}>
        Send me the link
      </Button>
    </form>
  );
}
