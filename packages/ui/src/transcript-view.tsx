import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { formatClock } from "./format-clock.ts";

/** The shape of one turn, as the transcript keeps it. */
export type TranscriptViewTurn = {
  seq: number;
  speaker: "interviewer" | "candidate";
  text: string;
  /** Milliseconds since the interview went live. */
  startMs: number;
  interrupted: boolean;
};

type TranscriptViewProps = {
  turns: readonly TranscriptViewTurn[];
  interviewerName: string;
  /** "You" for the candidate, the name for everybody else. */
  candidateName: string;
  /** Said below a turn that the other person cut short. */
  interruptedNote?: { interviewer: string; candidate: string };
  /** What is shown in place of what was said. */
  textOf?: (turn: TranscriptViewTurn) => ReactNode;
  /** What stands below a turn. */
  below?: (turn: TranscriptViewTurn) => ReactNode;
};

/** What was said, to be read: each turn has its own address, `#turn-0` and so on, behind its time. */
export function TranscriptView(props: TranscriptViewProps) {
  const { turns, interviewerName, candidateName, interruptedNote, textOf, below } = props;
  return (
    <ol className="flex flex-col gap-7">
      {turns.map((turn) => {
        const isCandidate = turn.speaker === "candidate";
        return (
          <li
            key={turn.seq}
            id={`turn-${turn.seq}`}
            className={classNames(
              "-mx-3 grid scroll-mt-24 gap-x-6 gap-y-1 rounded-control px-3 py-1 target:bg-accent-wash",
              "sm:grid-cols-[8.5rem_minmax(0,66ch)]",
            )}
          >
            <div className="flex items-baseline gap-3 sm:flex-col sm:gap-0 sm:pt-1">
              <span className={classNames("font-medium text-13", isCandidate ? "text-accent" : "text-ink-soft")}>
                {isCandidate ? candidateName : interviewerName}
              </span>
              <a
                href={`#turn-${turn.seq}`}
                aria-label={`Link to this turn, at ${formatClock(turn.startMs / 1000)}`}
                className="rounded-[2px] text-12 text-ink-muted tabular-nums hover:text-ink hover:underline"
              >
                {formatClock(turn.startMs / 1000)}
              </a>
            </div>
            <div className="min-w-0">
              <p className="wrap-anywhere max-w-[66ch] whitespace-pre-line font-serif text-ink text-reading">
                {textOf ? textOf(turn) : turn.text}
                {turn.interrupted ? <span aria-hidden="true"> —</span> : null}
              </p>
              {turn.interrupted ? (
                <p className="mt-0.5 text-12 text-ink-muted">
                  {interruptedNote?.[turn.speaker] ??
                    `${isCandidate ? interviewerName : candidateName} spoke over the end`}
                </p>
              ) : null}
              {below?.(turn)}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
