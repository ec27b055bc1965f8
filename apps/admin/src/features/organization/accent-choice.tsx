"use client";

import type { OrganizationAppearance } from "@mockingbird/api/views";
import { accentColorSchema, accentsOf, ownAccents } from "@mockingbird/domain";
import { Button, Callout, Section, TextField, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { AppearancePreview } from "./appearance-preview.tsx";

/** The organisation's colour, with what candidates would see while it is being chosen. */
export function AccentChoice({ appearance }: { appearance: OrganizationAppearance }) {
  const router = useRouter();
  const [saved, setSaved] = useState(appearance.accentColor);
  const [typed, setTyped] = useState(appearance.accentColor ?? "");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { data: colour } = accentColorSchema.safeParse(typed);
  const accents = accentsOf(colour ?? null);

  const save = async (accentColor: string | null) => {
    setBusy(true);
    try {
      const kept = await trpcClient.organization.setAccent.mutate({ accentColor });
      setSaved(kept.accentColor);
      setTyped(kept.accentColor ?? "");
      toast.success(kept.accentColor ? "Your colour is saved" : "Mockingbird's colour is back");
      router.refresh();
    } catch (failure) {
      setError(failureOf(failure).sentence);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (colour) void save(colour);
    else setError(accentColorSchema.safeParse(typed).error?.issues[0]?.message);
  };

  return (
    <Section
      title="Colour"
      description="Buttons and links that your candidates see, and the buttons of their mails. At night it is made lighter until it can be read."
    >
      <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-3">
        <input
          type="color"
          aria-label="Choose a colour"
          value={colour ?? ownAccents.light.accent}
          onChange={({ target }) => {
            setTyped(target.value);
            setError(undefined);
          }}
          className="h-10 w-14 cursor-pointer rounded-control border border-line-strong bg-raised p-1"
        />
        <TextField
          label="As # and six digits"
          spellCheck={false}
          autoComplete="off"
          placeholder={ownAccents.light.accent}
          value={typed}
          error={error}
          onChange={({ target }) => {
            setTyped(target.value);
            setError(undefined);
          }}
          className="w-44"
        />
        <Button type="submit" variant="primary" busy={busy} disabled={typed === (saved ?? "")}>
          Save
        </Button>
        {saved ? (
          <Button disabled={busy} onClick={() => void save(null)}>
            Use Mockingbird's colour
          </Button>
        ) : null}
      </form>
      {accents.isReadable ? null : (
        <Callout tone="warning" title="This colour cannot be read on paper">
          Words in it would have too little contrast for many people (WCAG 2.2 AA asks for 4.5 to 1). Candidates see
          Mockingbird's colour until you choose a darker one.
        </Callout>
      )}
      <AppearancePreview appearance={appearance} accents={accents} />
    </Section>
  );
}
