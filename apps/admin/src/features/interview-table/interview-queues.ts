import type { InterviewQueue } from "@mockingbird/api/views";

interface QueueWords {
  name: string;
  /** What the address says, beside the other filters. */
  address: { review: string | null; status: string | null };
  /** When nothing is in it. */
  empty: { title: string; sentence: string };
}

/** The parts of the list, in the order of their tabs. */
export const interviewQueues: Record<InterviewQueue, QueueWords> = {
  "to-review": {
    name: "To review",
    address: { review: "to-review", status: null },
    empty: {
      title: "Nothing waits for a review",
      sentence: "Graded interviews stand here from the moment they end until somebody takes them on.",
    },
  },
  "in-review": {
    name: "In review",
    address: { review: "in-review", status: null },
    empty: {
      title: "Nobody is reviewing",
      sentence: "What you or a colleague has begun and not finished stands here, with who has it.",
    },
  },
  reviewed: {
    name: "Reviewed",
    address: { review: "reviewed", status: null },
    empty: {
      title: "Nothing is reviewed yet",
      sentence: "A finished review stands here, ready to be released to its candidate.",
    },
  },
  "in-progress": {
    name: "In progress",
    address: { review: null, status: "live" },
    empty: {
      title: "Nobody is in an interview",
      sentence: "Whoever is talking, or has just finished, stands here until the transcript has come.",
    },
  },
  all: {
    name: "All",
    address: { review: null, status: null },
    empty: {
      title: "No interviews yet",
      sentence: "As soon as a candidate starts one, it stands here, with its transcript once it is over.",
    },
  },
};
