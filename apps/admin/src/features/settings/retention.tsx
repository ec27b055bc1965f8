"use client";

import { Button, ConfirmDialog, Section, Select, TextField, toast } from "@mockingbird/ui";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { choiceOf, type RetentionChoice, retentionChoices, retentionOf } from "./retention-choice.ts";

/** How long what was said is kept. A choice that deletes something says how much first. */
export function Retention({ retentionDays }: { retentionDays: number | null }) {
  const [saved, setSaved] = useState(retentionDays);
  const [choice, setChoice] = useState<RetentionChoice>(choiceOf(retentionDays));
  const [typed, setTyped] = useState(retentionDays === null ? "" : String(retentionDays));
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [question, setQuestion] = useState<{ days: number | null; interviews: number }>();

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
    } finally {
      setBusy(false);
    }
  };
  const save = (days: number | null) =>
    attempt(async () => {
      await trpcClient.settings.setRetention.mutate({ retentionDays: days });
      setSaved(days);
      setQuestion(undefined);
      toast.success(days === null ? "Interviews are kept until erased" : `Interviews are kept for ${days} days`);
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = retentionOf(choice, typed);
    setError("error" in wanted ? wanted.error : undefined);
    if ("error" in wanted) return;
    const { days } = wanted;
    if (days === saved) return;
    void attempt(async () => {
      const { interviews } = await trpcClient.settings.previewRetention.query({ retentionDays: days });
      if (interviews > 0) setQuestion({ days, interviews });
      else await save(days);
    });
  };

  return (
    <Section
      title="How long interviews are kept"
      description="After that, what was said is deleted for good, in the night. That there was an interview, how long it took and what it cost stays, without what was said."
    >
      <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-3">
        <Select
          label="Keep what was said"
          value={choice}
          options={retentionChoices}
          onValueChange={(value) => {
            setChoice(value);
            setError(undefined);
          }}
          className="w-full sm:w-80"
        />
        {choice === "other" ? (
          <TextField
            label="Days"
            inputMode="numeric"
            value={typed}
            error={error}
            onChange={(event) => setTyped(event.target.value)}
            className="w-full sm:w-40"
          />
        ) : null}
        <Button type="submit" variant="primary" busy={busy && !question}>
          Save
        </Button>
      </form>
      <ConfirmDialog
        open={question !== undefined}
        onOpenChange={(open) => {
          if (!open) setQuestion(undefined);
        }}
        title={`Delete what was said after ${question?.days ?? ""} days?`}
        confirmLabel="Keep it that long"
        cancelLabel="Leave it as it is"
        destructive
        busy={busy}
        onConfirm={() => question && save(question.days)}
      >
        {question?.interviews === 1
          ? "One interview is older than that. Its content is deleted in the coming night"
          : `${question?.interviews} interviews are older than that. Their content is deleted in the coming night`}
        , and nobody can bring it back. You can change this setting until then.
      </ConfirmDialog>
    </Section>
  );
}
