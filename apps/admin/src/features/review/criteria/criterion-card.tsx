"use client";

import type { ReviewedCriterion } from "@mockingbird/api/views";
import type { Criterion, Evidence } from "@mockingbird/domain";
import { Badge, Button, LevelScale, RelativeTime, spreadSentence } from "@mockingbird/ui";
import type { ReactNode } from "react";
import { QuoteLink } from "./quote-link.tsx";
import { ScoreHistory } from "./score-history.tsx";

type CriterionCardProps = {
  criterion: Criterion;
  reviewed: ReviewedCriterion;
  timeZone: string;
  onShow: (evidence: Evidence) => void;
  /** Not given to whoever may not, or while the candidate can see the feedback. */
  onChange: (() => void) | null;
  /** Open instead of the button. */
  form: ReactNode;
};

/** One criterion: the level that counts, what it means, why, and the words it rests on. */
export function CriterionCard({ criterion, reviewed, timeZone, onShow, onChange, form }: CriterionCardProps) {
  const { level, draft, overrides } = reviewed;
  const [newest] = overrides;
  const reason = newest?.reason ?? draft?.reason;
  const evidence = newest ? newest.evidence : (draft?.evidence ?? []);
  return (
    <section
      data-criterion={criterion.id}
      aria-label={criterion.name}
      className="flex flex-col gap-2 border-line border-t pt-4 first:border-t-0 first:pt-0"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h3 className="wrap-anywhere font-medium text-16 text-ink">{criterion.name}</h3>
        <LevelScale level={level} levels={criterion.anchors.length} />
      </div>
      <p className="wrap-anywhere text-12 text-ink-muted">{criterion.description}</p>
      {level === null ? null : <p className="wrap-anywhere text-14 text-ink">{criterion.anchors[level - 1]}</p>}
      <p className="flex flex-wrap items-center gap-2 text-12 text-ink-muted">
        {newest ? (
          <>
            <Badge tone="accent">{newest.author.name}</Badge> <RelativeTime at={newest.at} timeZone={timeZone} />
          </>
        ) : draft ? (
          <Badge>Draft</Badge>
        ) : (
          "No draft: the level is yours to give."
        )}
      </p>
      {draft && draft.levels.length > 1 ? (
        <p className="text-12 text-ink-muted">{spreadSentence(draft.levels)}</p>
      ) : null}
      {reason ? <p className="wrap-anywhere whitespace-pre-line text-14 text-ink-soft">{reason}</p> : null}
      {evidence.map((words) => (
        <QuoteLink key={`${words.turnSeq} ${words.quote}`} evidence={words} onShow={onShow} />
      ))}
      {draft?.advice ? (
        <p className="wrap-anywhere text-13 text-ink-muted">
          <span className="font-medium text-ink-soft">Next time: </span>
          {draft.advice}
        </p>
      ) : null}
      <ScoreHistory criterion={reviewed} timeZone={timeZone} onShow={onShow} />
      {form}
      {form || !onChange ? null : (
        <Button size="small" data-criterion-change="" className="self-start" onClick={onChange}>
          {level === null ? "Give a level" : "Change the level"}
        </Button>
      )}
    </section>
  );
}
