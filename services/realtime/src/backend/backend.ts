import type { ErrorCode, SessionConfig, SessionLimits, TranscriptBundle } from "@mockingbird/domain";

/** What the Worker asks of the backend for one interview. Each may be repeated without harm, and throws when unanswered. */
export interface Backend {
  /** Changes nothing. */
  getSessionConfig: () => Promise<{ session: SessionConfig; limits: SessionLimits }>;
  /** The interview has begun then, and will be brought to an end. */
  markLive: (startedAt: Date) => Promise<void>;
  submitTranscript: (bundle: TranscriptBundle) => Promise<void>;
  /** The backend's own code for an error of those above; undefined when it gave no answer. */
  errorCodeOf: (error: unknown) => ErrorCode | undefined;
}
