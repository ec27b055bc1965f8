import type { EndCause, InterviewerConfig, OrganizationKind, Role, Rubric } from "@mockingbird/domain";
import type { SeededDraft } from "./seeded-draft.ts";

/** One seeded organisation, in the words a reader would use; ids are derived from the short names. */
export type Scenario = {
  id: string;
  name: string;
  kind: OrganizationKind;
  timeZone: string;
  /** Charged seconds a month may have; null without a limit. */
  monthlySecondsMax: number | null;
  /** Days after its end that an interview's content is kept. */
  retentionDays: number;
  config: InterviewerConfig;
  template: {
    title: string;
    role: string;
    questions: string[];
    durationSeconds: number;
    isGraded: boolean;
    rubric: Rubric;
  };
  people: Person[];
  /** What the group of all its candidates is called. */
  cohort: string;
  history: PastInterview[];
};

type Person = { name: string; email: string; role: Role };

export type PastInterview = {
  /** E-mail address of the candidate. */
  candidate: string;
  month: "this" | "last";
  /** How far into the month, or into what has passed of it: 0 to 1. */
  fraction: number;
  endCause: EndCause;
  /** How it was measured; left out for one from before anything was. */
  measured?: {
    /** Of the candidate's speech, 0 to 1. */
    transcribedShare: number;
    reconnects: number;
  };
  /** What was said, in turns, the interviewer first and then alternating. */
  said: string[];
  /** The draft of its feedback; left out where a reviewer begins without one. */
  draft?: SeededDraft;
};
