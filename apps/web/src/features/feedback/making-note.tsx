import type { ReleasedFeedback } from "@mockingbird/api/views";
import { ExactTime } from "@mockingbird/ui/server";

type MakingNoteProps = { feedback: Pick<ReleasedFeedback, "making" | "templateVersion">; timeZone: string };

/** By what the feedback was made, so that two can be told apart and one can be asked about. */
export function MakingNote({ feedback: { making, templateVersion }, timeZone }: MakingNoteProps) {
  return (
    <p className="wrap-anywhere max-w-[66ch] text-12 text-ink-muted">
      {making ? (
        <>
          Made by {making.model} on <ExactTime at={making.madeAt} timeZone={timeZone} />, with version{" "}
          {making.promptVersion} of our instructions and version {templateVersion} of this interview
          {making.scorings > 1 ? `, scored ${making.scorings} times; the middle level counts` : ""}.
        </>
      ) : (
        <>Made by a person, with version {templateVersion} of this interview.</>
      )}
    </p>
  );
}
