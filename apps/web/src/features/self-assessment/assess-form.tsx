"use client";

import type { SelfAssessment } from "@mockingbird/api/views";
import { Button, buttonClass, RadioGroup } from "@mockingbird/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { apiClient, sentenceOf } from "../../api-client.ts";

type AssessFormProps = {
  interviewId: string;
  criteria: SelfAssessment["rubric"]["criteria"];
  /** Where the feedback is shown without this; null while there is none to show. */
  feedbackHref: string | null;
};

/** The rubric of an interview, for its candidate to use on themselves. Whatever goes wrong, what was chosen stays. */
export function AssessForm({ interviewId, criteria, feedbackHref }: AssessFormProps) {
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
    <form onSubmit={save} noValidate className="flex max-w-[66ch] flex-col gap-6">
      {criteria.map(({ id, name, description, anchors }) => (
        <RadioGroup
          key={id}
          label={name}
          hint={description || undefined}
          value={levels[id] === undefined ? null : String(levels[id])}
          options={anchors.map((anchor, index) => ({
            value: String(index + 1),
            label: `Level ${index + 1}`,
            note: anchor,
          }))}
          onValueChange={(level) => setLevels((known) => ({ ...known, [id]: Number(level) }))}
          className="wrap-anywhere"
        />
      ))}
      {problem ? (
        <p role="alert" className="text-13 text-danger-ink">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {feedbackHref ? "Save and compare" : "Save"}
        </Button>
        {feedbackHref ? (
          // What stands there is not fetched before somebody asks for it.
          <Link href={feedbackHref} prefetch={false} scroll={false} className={buttonClass()}>
            Show me the feedback
          </Link>
        ) : null}
      </div>
    </form>
  );
}
