"use client";

import type { TranscriptTurn } from "@mockingbird/domain";
import { classNames, formatClock, IconButton } from "@mockingbird/ui";
import { MessageSquarePlus } from "lucide-react";
import type { ReactNode } from "react";
import { cutText, type Mark, type MarkKind } from "./cut-text.ts";

const markClass: Record<MarkKind, string> = {
  current: "rounded-[2px] bg-accent text-on-accent",
  found: "rounded-[2px] bg-warning-wash text-warning-ink",
  quote: "rounded-[2px] bg-accent-wash text-ink underline decoration-accent decoration-2 underline-offset-4",
};

type ReviewTurnProps = {
  turn: TranscriptTurn;
  candidateName: string;
  /** The question that it asked, from 1. */
  questionNumber: number | null;
  marks: readonly Mark[];
  /** Not given where nothing can be noted. */
  onNote?: (() => void) | undefined;
  /** Notes on it, and the form for one. */
  children?: ReactNode;
};

/** One turn to be read. Its address is `#turn-0` and so on; what is marked in it stays its own words. */
export function ReviewTurn({ turn, candidateName, questionNumber, marks, onNote, children }: ReviewTurnProps) {
  const isCandidate = turn.speaker === "candidate";
  const clock = formatClock(turn.startMs / 1000);
  return (
    <li
      id={`turn-${turn.seq}`}
      data-turn={turn.seq}
      tabIndex={-1}
      className={classNames(
        "group/turn -mx-3 scroll-mt-32 rounded-control px-3 py-2 outline-none focus:bg-hover focus-visible:outline-2 focus-visible:outline-focus",
        questionNumber !== null && "mt-3",
      )}
    >
      {questionNumber === null ? null : (
        <p className="mb-1 font-medium text-12 text-ink-muted">Question {questionNumber}</p>
      )}
      <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[8rem_minmax(0,66ch)]">
        <div className="flex items-baseline gap-3 sm:flex-col sm:gap-0 sm:pt-1">
          <span
            className={classNames("wrap-anywhere font-medium text-13", isCandidate ? "text-accent" : "text-ink-soft")}
          >
            {isCandidate ? candidateName : "Interviewer"}
          </span>
          <span className="flex items-center gap-1">
            <a
              href={`#turn-${turn.seq}`}
              aria-label={`Link to this turn, at ${clock}`}
              className="rounded-[2px] text-12 text-ink-muted tabular-nums hover:text-ink hover:underline"
            >
              {clock}
            </a>
            {onNote ? (
              <IconButton
                label={`Note on the turn at ${clock}`}
                size="icon-small"
                className="opacity-0 focus-visible:opacity-100 group-hover/turn:opacity-100 group-focus/turn:opacity-100 pointer-coarse:opacity-100"
                onClick={onNote}
              >
                <MessageSquarePlus aria-hidden="true" />
              </IconButton>
            ) : null}
          </span>
        </div>
        <div className="min-w-0">
          <p className="wrap-anywhere max-w-[66ch] whitespace-pre-line font-serif text-ink text-reading">
            <span data-turn-text={turn.seq}>
              {cutText(turn.text, marks).map(({ start, text, kind }) =>
                kind ? (
                  <mark key={start} data-mark={kind} className={markClass[kind]}>
                    {text}
                  </mark>
                ) : (
                  <span key={start}>{text}</span>
                ),
              )}
            </span>
            {turn.interrupted ? <span aria-hidden="true"> —</span> : null}
          </p>
          {turn.interrupted ? (
            <p className="mt-0.5 text-12 text-ink-muted">
              {isCandidate ? "The interviewer" : candidateName} spoke over the end
            </p>
          ) : null}
          {children}
        </div>
      </div>
    </li>
  );
}
