"use client";

import type { Billing } from "@mockingbird/api/views";
import type { PlanId } from "@mockingbird/domain";
import { Button, ConfirmDialog, NumberField, RadioGroup, Section, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { extraSecondsOf, type LimitChoice, limitChoiceOf, limitNote, limitQuestion } from "./limit-choice.ts";

type LimitFormProps = { billing: Billing; planId: PlanId };

/** What happens when the included minutes are used. What a choice can cost is asked before it is saved. */
export function LimitForm({ billing, planId }: LimitFormProps) {
  const router = useRouter();
  const { usage, state } = billing;
  const [saved, setSaved] = useState(billing.extraSecondsMax);
  const [seen, setSeen] = useState(saved);
  const [choice, setChoice] = useState<LimitChoice>(limitChoiceOf(saved));
  const [minutes, setMinutes] = useState<number | null>(saved ? Math.ceil(saved / 60) : null);
  const [error, setError] = useState<string>();
  const [question, setQuestion] = useState<{ extraSecondsMax: number | null }>();
  const [busy, setBusy] = useState(false);

  // Somebody else changed it, or it was saved here: the form follows, and keeps the focus where it is.
  if (seen !== billing.extraSecondsMax) {
    setSeen(billing.extraSecondsMax);
    setSaved(billing.extraSecondsMax);
    setChoice(limitChoiceOf(billing.extraSecondsMax));
    setMinutes(billing.extraSecondsMax ? Math.ceil(billing.extraSecondsMax / 60) : null);
  }

  const wanted = extraSecondsOf(choice, minutes);
  const isUnsaved = "error" in wanted || wanted.extraSecondsMax !== saved;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isUnsaved) return;
    if ("error" in wanted) setError(wanted.error);
    else setQuestion(wanted);
  };
  const save = async (extraSecondsMax: number | null) => {
    setBusy(true);
    try {
      await trpcClient.billing.setExtraSeconds.mutate({ extraSecondsMax });
      setSaved(extraSecondsMax);
      toast.success("Saved. It holds from now on");
      router.refresh();
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
    } finally {
      setBusy(false);
      setQuestion(undefined);
    }
  };
  const asked =
    question &&
    limitQuestion(question.extraSecondsMax, planId, {
      extraUsedSeconds: Math.max(0, usage.chargedSeconds - (usage.includedSeconds ?? 0)),
      isTrial: state === "trialing",
    });

  return (
    <Section
      title="When the included minutes are used"
      description="This decides whether another interview may begin. The last one gets the minutes that are left."
    >
      <form onSubmit={submit} noValidate className="flex max-w-3xl flex-col items-start gap-4">
        <RadioGroup
          label="When the included minutes are used"
          labelHidden
          value={choice}
          options={[
            { value: "stop", label: "Stop", note: limitNote("stop", planId, null) },
            { value: "up-to", label: "Go on, up to so many minutes", note: limitNote("up-to", planId, minutes) },
            { value: "no-end", label: "Go on without an end", note: limitNote("no-end", planId, null) },
          ]}
          onValueChange={(value) => {
            setChoice(value);
            setError(undefined);
          }}
          className="w-full"
        />
        {choice === "up-to" ? (
          <NumberField
            label="Extra minutes in a period"
            unit="minutes"
            inputMode="numeric"
            min={1}
            step={1}
            value={minutes}
            error={error}
            onValueChange={(value) => {
              setMinutes(value);
              setError(undefined);
            }}
            className="w-full sm:w-60"
          />
        ) : null}
        {/* Not disabled once it is saved, which would take the focus from it. */}
        <Button type="submit" variant="primary" aria-disabled={!isUnsaved} className="aria-disabled:opacity-55">
          Save
        </Button>
      </form>
      <ConfirmDialog
        open={question !== undefined}
        onOpenChange={(open) => {
          if (!open) setQuestion(undefined);
        }}
        title={asked?.title ?? ""}
        confirmLabel={asked?.confirmLabel ?? ""}
        cancelLabel="Leave it as it is"
        busy={busy}
        onConfirm={() => question && save(question.extraSecondsMax)}
      >
        {asked?.text}
      </ConfirmDialog>
    </Section>
  );
}
