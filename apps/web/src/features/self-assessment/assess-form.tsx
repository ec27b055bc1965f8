"use client";

import type { SelfAssessment } from "@mockingbird/api/views";
import { Button, RadioGroup } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { apiClient, sentenceOf } from "../../api-client.ts";

type AssessFormProps = {
  interviewId: string;
  criteria: SelfAssessment["rubric"]["criteria"];
  /** There is something to compare with already. */
  hasFeedback: boolean;
};

/** The rubric of an interview, for its candidate to use on themselves. Whatever goes wrong, what was chosen stays. */
export function AssessForm({ interviewId, criteria, hasFeedback }: AssessFormProps) {
  const router = useRouter();
  const [levels, setLevels] = useState<Readonly<Record<string, number>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const scores = Object.entries(levels).map(([criterionId, level]) => ({ criterionId, level }));
    if (scores.length === 0) return setProblem("Choose a level for at least one of them.");
    setProblem(null);
    start(async () => {
      try {
        await apiClient.interview.assessSelf.mutate({ interviewId, scores });
        router.refresh();
      } catch (error) {
        setProblem(`It was not saved. ${sentenceOf(error)}`);
      }
    });
  };
  return (
    <form onSubmit={save} noValidate className="flex max-w-[66ch] flex-col gap-8">
      {criteria.map(({ id, name, description, anchors }) => (
        <div key={id} className="wrap-anywhere flex flex-col gap-2.5">
          <div className="flex flex-col gap-0.5">
            <h3 className="font-medium text-16 text-ink">{name}</h3>
            {description ? <p className="text-14 text-ink-muted">{description}</p> : null}
          </div>
          <RadioGroup
            label={name}
            labelHidden
            value={levels[id] === undefined ? null : String(levels[id])}
            options={anchors.map((anchor, index) => ({
              value: String(index + 1),
              label: `Level ${index + 1}`,
              note: anchor,
            }))}
            onValueChange={(level) => setLevels((known) => ({ ...known, [id]: Number(level) }))}
          />
        </div>
      ))}
      {problem ? (
        <p role="alert" className="text-13 text-danger-ink">
          {problem}
        </p>
      ) : null}
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {hasFeedback ? "Save and compare" : "Save"}
      </Button>
    </form>
  );
}
