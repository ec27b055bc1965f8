import type { ReviewedInterview } from "@mockingbird/api/views";
import { EmptyState } from "@mockingbird/ui";

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

/** Why there is nothing to read. */
export function NoTranscript({ status }: { status: ReviewedInterview["status"] }) {
  return <EmptyState title={words[status].title}>{words[status].sentence}</EmptyState>;
}
