import type { ContentDeletion } from "@mockingbird/api/views";

/** Why there is nothing to read any more, told to the candidate. */
export const deletionSentences: Record<ContentDeletion["reason"], string> = {
  retention: "Your organisation keeps what was said for a limited time, and that time is over.",
  erasure: "You asked for everything about you to be erased.",
};
