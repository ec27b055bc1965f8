import type { ErrorCode, SessionConfig, SessionLimits, TranscriptBundle } from "@mockingbird/domain";

/** What an interview begins with. */
export interface InterviewSetup {
  session: SessionConfig;
  limits: SessionLimits;
  /** The organisation has a key of its own for Gemini, to be asked for when it is needed. */
  hasOwnGeminiKey: boolean;
}

/** What the Worker asks of the backend for one interview. Each may be repeated without harm, and throws when unanswered. */
export interface Backend {
  /** Changes nothing. */
  getSessionConfig: () => Promise<InterviewSetup>;
  /** The interview has begun then, and will be brought to an end. */
  markLive: (startedAt: Date) => Promise<void>;
  /** Whether the candidate is still a member, and the interview theirs to go on with. Changes nothing. */
  confirmStanding: () => Promise<"present" | "removed">;
  /** The organisation's own key for Gemini; null when it has none any more. For memory only. */
  getGeminiKey: () => Promise<string | null>;
  /** Has the feedback made, which takes a minute or more. Made already, it does nothing. */
  evaluate: () => Promise<void>;
  submitTranscript: (bundle: TranscriptBundle) => Promise<void>;
  /** The backend's own code for an error of those above; undefined when it gave no answer. */
  errorCodeOf: (error: unknown) => ErrorCode | undefined;
}
