"use client";

import {
  type Accommodation,
  accommodationSchema,
  accommodationSwitches,
  accommodationWords,
  extraTimeWords,
} from "@mockingbird/domain";
import { Button, linkClass, Section, Select, Switch, toast } from "@mockingbird/ui";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

type Choice = { settings: Accommodation; isOwnChoice: boolean };
/** `isOffered`: whether the organisation leaves it to its candidates at all. */
export type Fairness = Choice & { isOffered: boolean };

const extraTimeSchema = accommodationSchema.shape.extraTimePercent;
const extraTimes = [...extraTimeSchema.values].map((percent) => ({
  value: String(percent),
  label: percent === 0 ? extraTimeWords[percent] : `${extraTimeWords[percent]}, ${percent} %`,
}));

/** What makes one candidate's interviews fair. What was saved can be taken back at once. */
export function FairnessForm({ membershipId, fairness }: { membershipId: string; fairness: Fairness }) {
  const { isOffered, ...choice } = fairness;
  const [saved, setSaved] = useState<Choice>(choice);
  const [draft, setDraft] = useState(saved);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(saved);
  const set = (change: Partial<Accommodation>) =>
    setDraft((before) => ({ ...before, settings: { ...before.settings, ...change } }));

  const save = async (wanted: Choice, done: () => void) => {
    setBusy(true);
    setError(undefined);
    try {
      await trpcClient.accommodation.set.mutate({ membershipId, ...wanted });
      setSaved(wanted);
      setDraft(wanted);
      done();
    } catch (failure) {
      setError(failureOf(failure).sentence);
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const before = saved;
    const undo = () => void save(before, () => toast.success("It is as it was before"));
    void save(draft, () =>
      toast.success("Saved. It holds from their next interview on", { action: { label: "Undo", onClick: undo } }),
    );
  };

  return (
    <Section
      title="What makes an interview fair"
      description="Owners and administrators see this, and the candidate. Reviewers do not, and nothing of it is scored."
    >
      <form onSubmit={submit} noValidate className="flex max-w-2xl flex-col gap-4">
        <Select
          label="Extra time"
          size="small"
          value={String(draft.settings.extraTimePercent)}
          options={extraTimes}
          onValueChange={(percent) => set({ extraTimePercent: extraTimeSchema.parse(Number(percent)) })}
          className="max-w-64"
        />
        <div className="flex flex-col divide-y divide-line border-line border-y">
          {accommodationSwitches.map((field) => (
            <Switch
              key={field}
              label={accommodationWords[field].name}
              hint={accommodationWords[field].effect}
              checked={draft.settings[field]}
              onCheckedChange={(checked) => set({ [field]: checked })}
              className="py-2.5"
            />
          ))}
          <Switch
            label="May choose for themselves"
            hint={
              isOffered ? (
                "All of this but extra time and pauses."
              ) : (
                <>
                  Your organisation does not leave it to candidates, so this means nothing now. See{" "}
                  <Link href="/organization/feedback" className={linkClass}>
                    Organisation, Feedback
                  </Link>
                  .
                </>
              )
            }
            checked={draft.isOwnChoice}
            onCheckedChange={(isOwn) => setDraft((before) => ({ ...before, isOwnChoice: isOwn }))}
            className="py-2.5"
          />
        </div>
        {error ? (
          <p role="alert" className="text-13 text-danger-ink">
            {error}
          </p>
        ) : null}
        <div className="flex gap-2">
          <Button type="submit" variant="primary" size="small" busy={busy} disabled={!isUnsaved}>
            Save
          </Button>
          <Button size="small" disabled={!isUnsaved || busy} onClick={() => setDraft(saved)}>
            Discard
          </Button>
        </div>
      </form>
    </Section>
  );
}
