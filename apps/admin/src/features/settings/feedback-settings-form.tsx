"use client";

import { type FeedbackSettings, scoringsMax } from "@mockingbird/api/views";
import { Button, RadioGroup, Section, Select, Switch, toast, UnsavedNote } from "@mockingbird/ui";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

const scoringsOptions = Array.from({ length: scoringsMax }, (_, index) => ({
  value: String(index + 1),
  label: ["Once", "Twice"][index] ?? `${index + 1} times`,
}));
const releases = [
  {
    value: "by-hand",
    label: "When somebody has released it",
    note: "A reviewer reads it, changes what is wrong, and releases it.",
  },
  {
    value: "at-once",
    label: "As soon as it is made",
    note: "Except where a person has to decide, such as where the scorings lie far apart.",
  },
] as const;

/** How feedback is made and shown, and what candidates choose for themselves. */
export function FeedbackSettingsForm({ settings }: { settings: FeedbackSettings }) {
  const [saved, setSaved] = useState(settings);
  const [draft, setDraft] = useState(settings);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(saved);
  const set = (change: Partial<FeedbackSettings>) => {
    setDraft((before) => ({ ...before, ...change }));
    setError(undefined);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const kept = await trpcClient.settings.setFeedback.mutate(draft);
      setSaved(kept);
      setDraft(kept);
      toast.success("Saved. It holds from the next interview on");
    } catch (failure) {
      setError(failureOf(failure).sentence);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={save} noValidate className="flex max-w-3xl flex-col gap-8">
      <Section
        className="border-t-0 pt-0"
        title="How it is made"
        description="A model scores each interview by its template's rubric, with quotes that stand in the transcript. Scored more than once, the middle level counts, and you see how far the scorings lie apart."
      >
        <Select
          label="Each interview is scored"
          hint="Each scoring is one more request to the model, and is paid for like the first."
          value={String(draft.scorings)}
          options={scoringsOptions}
          onValueChange={(scorings) => set({ scorings: Number(scorings) })}
          className="max-w-80"
        />
      </Section>
      <Section title="When candidates see it" description="Feedback on practice is always shown as soon as it is made.">
        <RadioGroup
          label="Feedback on graded interviews is shown"
          value={draft.releasesByHand ? "by-hand" : "at-once"}
          options={releases}
          onValueChange={(release) => set({ releasesByHand: release === "by-hand" })}
        />
      </Section>
      <Section title="What makes an interview fair">
        <Switch
          label="Candidates may choose for themselves"
          hint="Such as longer pauses, typed answers or captions; more time is yours to give, on the candidate's page in People. Switched off, what somebody has chosen stays, and only you can change it."
          checked={draft.allowsOwnAccommodations}
          onCheckedChange={(allowsOwnAccommodations) => set({ allowsOwnAccommodations })}
        />
      </Section>
      {error ? (
        <p role="alert" className="text-14 text-danger-ink">
          {error}
        </p>
      ) : null}
      <UnsavedNote isUnsaved={isUnsaved} saved="Everything is saved">
        <Button disabled={!isUnsaved || busy} onClick={() => set(saved)}>
          Discard
        </Button>
        <Button type="submit" variant="primary" busy={busy} disabled={!isUnsaved}>
          Save
        </Button>
      </UnsavedNote>
    </form>
  );
}
