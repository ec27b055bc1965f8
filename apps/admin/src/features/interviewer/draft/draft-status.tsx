import { Button, RelativeTime, Spinner } from "@mockingbird/ui";
import type { DraftState } from "./draft-keeper.ts";

type DraftStatusProps = { state: DraftState; hasDraft: boolean; timeZone: string; onRetry: () => void };

/** Whether what was typed is kept, in a few words. */
export function DraftStatus({ state, hasDraft, timeZone, onRetry }: DraftStatusProps) {
  return (
    <p role="status" className="flex min-h-8 flex-wrap items-center gap-2 text-13 text-ink-muted">
      {state.kind === "saving" || state.kind === "unsaved" ? (
        <>
          <Spinner /> Saving the draft
        </>
      ) : state.kind === "failed" ? (
        <>
          <span className="text-danger-ink">The draft is not saved. {state.sentence}</span>
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        </>
      ) : state.kind === "overtaken" ? (
        "Not saved: choose one of the two drafts first"
      ) : !hasDraft ? (
        "This is what is published. What you change becomes a draft."
      ) : state.at === null ? (
        "The draft is saved"
      ) : (
        <span>
          Draft saved <RelativeTime at={state.at} timeZone={timeZone} />
        </span>
      )}
    </p>
  );
}
