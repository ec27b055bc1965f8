"use client";

import type { ReviewedInterview, ReviewPage } from "@mockingbird/api/views";
import type { Evidence } from "@mockingbird/domain";
import { Section } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { ReviewCriteria, type Scoring } from "./criteria/review-criteria.tsx";
import { DraftSection } from "./draft-section.tsx";
import { WholeNotes } from "./notes/whole-notes.tsx";
import { ReviewActions } from "./review-actions.tsx";
import { ReviewKeyHelp } from "./review-key-help.tsx";
import type { ReviewRights } from "./review-rights.ts";
import { ReviewTranscript } from "./transcript/review-transcript.tsx";
import { TranscriptSearch } from "./transcript/transcript-search.tsx";
import { useTranscriptSearch } from "./transcript/use-transcript-search.ts";
import { useReview } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";

type ReviewWorkplaceProps = {
  interview: ReviewedInterview;
  initial: ReviewPage;
  viewerId: string;
  rights: ReviewRights;
  timeZone: string;
  /** Addresses of the interviews beside it in the list that it was opened from. */
  neighbours: { previous: string | null; next: string | null };
  /** Above the transcript, below everything, and below the review. */
  warning: ReactNode;
  health: ReactNode;
  about: ReactNode;
};

/** The longest quote that is kept. */
const quoteMax = 1_000;

const turnElement = (seq: number) => document.getElementById(`turn-${seq}`);
const focusedTurn = () => {
  const turn = document.activeElement?.closest<HTMLElement>("[data-turn]")?.dataset.turn;
  return turn === undefined ? null : Number(turn);
};

/** What was said on the left, what is made of it on the right. Everything can be done by keyboard. */
export function ReviewWorkplace(props: ReviewWorkplaceProps) {
  const { interview, viewerId, rights, timeZone, neighbours } = props;
  const { turns } = interview;
  const router = useRouter();
  const work = useReview(props.initial);
  const { review } = work;
  const canScore = rights.canReview && review.releasedAt === null;
  const [shown, setShown] = useState<Evidence | null>(null);
  const [scoring, setScoring] = useState<Scoring | null>(null);
  const [notingOn, setNotingOn] = useState<number | null>(null);

  const goToTurn = (seq: number) => {
    const element = turnElement(seq);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "center" });
  };
  const lookAt = (seq: number) => turnElement(seq)?.scrollIntoView({ block: "center" });
  const search = useTranscriptSearch(turns, lookAt);
  const show = (evidence: Evidence) => {
    setShown(evidence);
    goToTurn(evidence.turnSeq);
  };
  const criterionAtHand = () => {
    const focused = document.activeElement?.closest<HTMLElement>("[data-criterion]")?.dataset.criterion;
    return review.rubric.criteria.find(({ id }) => id === focused) ?? review.rubric.criteria[0];
  };

  useReviewKeys({
    onTurn: (step) => {
      const at = turns.findIndex(({ seq }) => seq === focusedTurn());
      const next = at < 0 ? turns[step > 0 ? 0 : turns.length - 1] : turns[at + step];
      if (next) goToTurn(next.seq);
    },
    onPlace: search.step,
    onInterview: (step) => {
      const address = step > 0 ? neighbours.next : neighbours.previous;
      if (address) router.push(address);
    },
    onNote: () => {
      const seq = focusedTurn();
      if (seq !== null && rights.canReview) setNotingOn(seq);
    },
    onQuote: () => {
      const turn = turns.find(({ seq }) => seq === focusedTurn());
      const quote = turn?.text.trim() ?? "";
      if (!scoring || !turn || quote === "" || quote.length > quoteMax) return;
      const others = scoring.evidence.filter(({ turnSeq }) => turnSeq !== turn.seq);
      setScoring({ ...scoring, evidence: [...others, { turnSeq: turn.seq, quote }] });
    },
    onSearch: () => document.querySelector<HTMLInputElement>("[data-transcript-search]")?.focus(),
    onCriterion: () => {
      const stops = [...document.querySelectorAll<HTMLElement>("[data-criterion-change]")];
      const at = stops.findIndex((stop) => stop.contains(document.activeElement));
      const next = stops[(at + 1) % Math.max(1, stops.length)];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    },
    onLevel: (level) => {
      const criterion = criterionAtHand();
      if (!canScore || !criterion || level > criterion.anchors.length) return;
      const evidence = scoring?.criterionId === criterion.id ? scoring.evidence : [];
      setScoring({ criterionId: criterion.id, level, evidence });
    },
  });

  return (
    <div className="grid gap-x-10 gap-y-8 border-line border-t pt-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-10">
        <section aria-label="Transcript" className="flex flex-col gap-5">
          <div className="sticky top-0 z-[2] -mx-1 bg-paper px-1 py-2">
            <TranscriptSearch
              search={search.search}
              onSearch={search.setSearch}
              place={search.placeNumber}
              places={search.places.length}
              onStep={search.step}
              questions={review.questions}
              turns={turns}
              onGoTo={goToTurn}
            />
          </div>
          {props.warning}
          <ReviewTranscript
            interview={interview}
            work={work}
            timeZone={timeZone}
            canWrite={rights.canReview}
            shown={shown}
            places={search.places}
            current={search.current}
            notingOn={notingOn}
            onNote={setNotingOn}
          />
        </section>
      </div>
      <div className="flex min-w-0 flex-col gap-6 xl:sticky xl:top-0 xl:max-h-dvh xl:self-start xl:overflow-y-auto xl:py-2 xl:pr-1">
        <ReviewActions
          work={work}
          viewerId={viewerId}
          candidateName={interview.candidateName}
          rights={rights}
          timeZone={timeZone}
        />
        <DraftSection review={review} timeZone={timeZone} />
        <Section title="Levels">
          <div className="flex flex-col gap-5">
            <ReviewCriteria
              work={work}
              timeZone={timeZone}
              canScore={canScore}
              scoring={scoring}
              onScoring={setScoring}
              onShow={show}
            />
          </div>
        </Section>
        <WholeNotes work={work} timeZone={timeZone} canWrite={rights.canReview} />
        <ReviewKeyHelp />
        {props.about}
      </div>
      <div className="min-w-0">{props.health}</div>
    </div>
  );
}
