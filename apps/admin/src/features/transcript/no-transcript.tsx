import type { ReviewedInterview } from "@mockingbird/api/views";
import { EmptyState, ExactTime } from "@mockingbird/ui";

const words: Record<ReviewedInterview["status"], { title: string; sentence: string }> = {
  created: {
    title: "It has not begun",
    sentence: "The candidate has opened the room and has not connected yet. Nothing is charged.",
  },
  live: {
    title: "They are talking",
    sentence: "The transcript stands here within a minute of the end.",
  },
  completed: {
    title: "Nobody said anything",
    sentence: "The interview ended before a word was heard.",
  },
  partial: {
    title: "Nobody said anything",
    sentence: "The interview broke off before a word was heard.",
  },
};

const deletions: Record<NonNullable<ReviewedInterview["contentDeleted"]>["reason"], string> = {
  retention: "Your organisation keeps what was said for a limited time, and that time is over.",
  erasure: "The candidate asked for everything about them to be erased.",
};

type NoTranscriptProps = Pick<ReviewedInterview, "status" | "contentDeleted"> & { timeZone: string };

/** Why there is nothing to read. */
export function NoTranscript({ status, contentDeleted, timeZone }: NoTranscriptProps) {
  if (contentDeleted) {
    return (
      <EmptyState title="What was said has been deleted">
        {deletions[contentDeleted.reason]} It was deleted on <ExactTime at={contentDeleted.at} timeZone={timeZone} />.
        Figures without words stay.
      </EmptyState>
    );
  }
  return <EmptyState title={words[status].title}>{words[status].sentence}</EmptyState>;
}
