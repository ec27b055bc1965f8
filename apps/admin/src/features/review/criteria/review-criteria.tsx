"use client";

import type { Evidence } from "@mockingbird/domain";
import { EmptyState } from "@mockingbird/ui";
import { trpcClient } from "../../../client/trpc-client.ts";
import type { ReviewWork } from "../use-review.ts";
import { CriterionCard } from "./criterion-card.tsx";
import { ScoreForm } from "./score-form.tsx";

/** The level that is being given. */
export interface Scoring {
  criterionId: string;
  level: number | null;
  evidence: Evidence[];
}

type ReviewCriteriaProps = {
  work: ReviewWork;
  timeZone: string;
  canScore: boolean;
  scoring: Scoring | null;
  onScoring: (scoring: Scoring | null) => void;
  onShow: (evidence: Evidence) => void;
};

/** The rubric of the version that the interview was taken with, criterion by criterion. */
export function ReviewCriteria({ work, timeZone, canScore, scoring, onScoring, onShow }: ReviewCriteriaProps) {
  const { review, change, isBusy } = work;
  const { interviewId } = review;
  const { criteria } = review.rubric;
  if (criteria.length === 0) {
    return (
      <EmptyState title="Nothing is scored">
        The template this was taken with has no rubric. Notes can be written all the same.
      </EmptyState>
    );
  }
  return criteria.map((criterion) => {
    const reviewed = review.criteria.find(({ criterionId }) => criterionId === criterion.id);
    if (!reviewed) return null;
    const open = scoring?.criterionId === criterion.id ? scoring : null;
    return (
      <CriterionCard
        key={criterion.id}
        criterion={criterion}
        reviewed={reviewed}
        timeZone={timeZone}
        onShow={onShow}
        onChange={canScore ? () => onScoring({ criterionId: criterion.id, level: reviewed.level, evidence: [] }) : null}
        form={
          open ? (
            <ScoreForm
              criterion={criterion}
              level={open.level}
              onLevel={(level) => onScoring({ ...open, level })}
              evidence={open.evidence}
              onEvidence={(evidence) => onScoring({ ...open, evidence })}
              isBusy={isBusy}
              onCancel={() => onScoring(null)}
              onSave={async (score) => {
                const save = () => trpcClient.review.score.mutate({ interviewId, criterionId: criterion.id, ...score });
                if (await change(save)) onScoring(null);
              }}
            />
          ) : null
        }
      />
    );
  });
}
