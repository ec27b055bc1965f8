"use client";

import type { ReviewedInterview } from "@mockingbird/api/views";
import type { Evidence } from "@mockingbird/domain";
import { useMemo } from "react";
import { trpcClient } from "../../../client/trpc-client.ts";
import { NoteForm } from "../notes/note-form.tsx";
import { NoteItem } from "../notes/note-item.tsx";
import type { ReviewWork } from "../use-review.ts";
import type { Mark } from "./cut-text.ts";
import { findQuestionTurns } from "./find-question-turns.ts";
import { findQuote } from "./find-words.ts";
import { ReviewTurn } from "./review-turn.tsx";
import type { Place } from "./use-transcript-search.ts";

type ReviewTranscriptProps = {
  interview: ReviewedInterview;
  work: ReviewWork;
  timeZone: string;
  canWrite: boolean;
  /** The words that were asked for last. */
  shown: Evidence | null;
  places: readonly Place[];
  current: Place | null;
  /** The turn a note is being written on. */
  notingOn: number | null;
  onNote: (turnSeq: number | null) => void;
};

/** The transcript as reading matter, with what is marked in it and the notes on its turns. */
export function ReviewTranscript(props: ReviewTranscriptProps) {
  const { interview, work, timeZone, canWrite, shown, places, current, notingOn, onNote } = props;
  const { review, change, isBusy } = work;
  const { interviewId, questions, notes } = review;
  const { turns } = interview;
  const askedAt = useMemo(() => findQuestionTurns(questions, turns), [questions, turns]);
  const quotes = review.feedback.criteria.flatMap(({ evidence }) => evidence);

  const marksOf = (seq: number, text: string): Mark[] => {
    const quoted = quotes
      .filter(({ turnSeq }) => turnSeq === seq)
      .flatMap(({ quote }): Mark[] => {
        const at = findQuote(text, quote);
        return at ? [{ ...at, kind: shown?.turnSeq === seq && shown.quote === quote ? "current" : "quote" }] : [];
      });
    const lit = shown?.turnSeq === seq ? findQuote(text, shown.quote) : null;
    const found = places
      .filter(({ turnSeq }) => turnSeq === seq)
      .map((place): Mark => ({ ...place, kind: place === current ? "current" : "found" }));
    return [...quoted, ...(lit ? [{ ...lit, kind: "current" } as const] : []), ...found];
  };

  return (
    <ol className="flex flex-col gap-3">
      {turns.map((turn) => {
        const question = askedAt.indexOf(turn.seq);
        return (
          <ReviewTurn
            key={turn.seq}
            turn={turn}
            candidateName={interview.candidateName}
            questionNumber={question < 0 ? null : question + 1}
            marks={marksOf(turn.seq, turn.text)}
            onNote={canWrite ? () => onNote(turn.seq) : undefined}
          >
            {review.corrections
              .filter(({ turnSeq }) => turnSeq === turn.seq)
              .map(({ text }) => (
                <p
                  key={text}
                  className="wrap-anywhere mt-1.5 max-w-[66ch] border-line border-l-2 pl-3 text-14 text-ink-soft"
                >
                  <span className="font-medium text-ink">The candidate meant: </span>
                  {text}
                </p>
              ))}
            {notes
              .filter(({ turnSeq }) => turnSeq === turn.seq)
              .map((note) => (
                <NoteItem key={note.noteId} note={note} work={work} timeZone={timeZone} canWrite={canWrite} />
              ))}
            {notingOn === turn.seq ? (
              <NoteForm
                label="Note on this turn"
                isBusy={isBusy}
                canShare={review.releasedAt === null}
                onCancel={() => onNote(null)}
                onSave={async (content) => {
                  const add = () => trpcClient.review.addNote.mutate({ interviewId, turnSeq: turn.seq, ...content });
                  if (await change(add)) onNote(null);
                }}
              />
            ) : null}
          </ReviewTurn>
        );
      })}
    </ol>
  );
}
