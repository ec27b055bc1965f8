import type { OwnInterview } from "@mockingbird/api/views";
import type { StarPart } from "@mockingbird/domain";
import {
  criterionAddress,
  linkClass,
  MarkedText,
  TranscriptView,
  type TranscriptViewTurn,
} from "@mockingbird/ui/server";
import { CorrectLine } from "./later.tsx";

const partNames: Record<StarPart, string> = {
  situation: "Situation",
  task: "Task",
  action: "Action",
  result: "Result",
};

/**
 * What was said, for the candidate whose interview it was: their corrections, the parts of their stories, and the way back
 * to the feedback that quotes them.
 */
export function OwnTranscript({ interview }: { interview: OwnInterview }) {
  const { interviewId, turns, corrections, canCorrect, feedback } = interview;
  const correctionOf = (seq: number) => corrections.find(({ turnSeq }) => turnSeq === seq)?.text ?? null;
  const heard = ({ seq, text }: TranscriptViewTurn) => {
    const spans = feedback?.star.filter(({ turnSeq }) => turnSeq === seq) ?? [];
    return <MarkedText text={text} marks={spans.map(({ part, quote }) => ({ quote, label: partNames[part] }))} />;
  };
  const below = (turn: TranscriptViewTurn) => {
    if (turn.speaker !== "candidate") return null;
    const corrected = correctionOf(turn.seq);
    return (
      <>
        {corrected === null ? null : (
          <p className="wrap-anywhere mt-1 max-w-[66ch] whitespace-pre-line text-13 text-ink-soft">
            <span className="font-medium text-ink">You corrected this. Heard: </span>“{heard(turn)}”
          </p>
        )}
        <QuotedUnder turnSeq={turn.seq} feedback={feedback} />
        {canCorrect ? (
          <CorrectLine interviewId={interviewId} turnSeq={turn.seq} heard={turn.text} corrected={corrected} />
        ) : null}
      </>
    );
  };
  return (
    <div className="flex flex-col gap-6">
      {feedback && feedback.star.length > 0 ? (
        <p className="max-w-[66ch] text-14 text-ink-soft">
          Where an answer of yours tells of something that happened, its situation, task, action and result are
          underlined and named, so that you see which part could say more.
        </p>
      ) : null}
      <TranscriptView
        turns={turns}
        interviewerName="Interviewer"
        candidateName="You"
        interruptedNote={{ interviewer: "You spoke over the end", candidate: "The interviewer spoke over the end" }}
        textOf={(turn) => correctionOf(turn.seq) ?? heard(turn)}
        below={below}
      />
    </div>
  );
}

/** Which criteria quote a turn, each leading back to what is said there. */
function QuotedUnder({ turnSeq, feedback }: { turnSeq: number; feedback: OwnInterview["feedback"] }) {
  const quoting = (feedback?.criteria ?? []).filter(({ evidence }) =>
    evidence.some((quote) => quote.turnSeq === turnSeq),
  );
  if (!feedback || quoting.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-2 text-13 text-ink-muted">
      Quoted under
      {quoting.map(({ criterionId }) => (
        <a key={criterionId} href={`#${criterionAddress(criterionId)}`} className={linkClass}>
          {feedback.rubric.criteria.find(({ id }) => id === criterionId)?.name ?? criterionId}
        </a>
      ))}
    </p>
  );
}
