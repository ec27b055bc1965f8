import { EmptyState } from "@mockingbird/ui";
import { AskAgain } from "./ask-again.tsx";

/** In place of a transcript that should have come by now. */
export function WaitingForTranscript({ interviewId, canAsk }: { interviewId: string; canAsk: boolean }) {
  return (
    <EmptyState
      title="Its transcript has not come yet"
      action={canAsk ? <AskAgain interviewId={interviewId} /> : undefined}
    >
      The interview must be over by now. Whatever was said is kept, and its delivery is tried again by itself; asking
      starts another try at once.
    </EmptyState>
  );
}
