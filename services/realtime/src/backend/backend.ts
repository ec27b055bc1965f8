import type { ErrorCode, SessionConfig, SessionLimits, TranscriptBundle } from "@mockingbird/domain";

/** What the Worker asks of the backend for one interview. Both may be repeated without harm, and throw when unanswered. */
export interface Backend {
  getSessionConfig: () => Promise<{ session: SessionConfig; limits: SessionLimits }>;
  submitTranscript: (bundle: TranscriptBundle) => Promise<void>;
  /** The backend's own code for an error of the two above; undefined when it gave no answer. */
  errorCodeOf: (error: unknown) => ErrorCode | undefined;
}
