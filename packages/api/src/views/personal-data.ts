import { interviewMetricsSchema, roleSchema, transcriptTurnSchema } from "@mockingbird/domain";
import { z } from "zod";
import { authAppSchema } from "./own-session.ts";
import { releasedFeedbackSchema } from "./review-views.ts";

const moment = z.iso.datetime();

const interviewDataSchema = z.object({
  attempt: z.int(),
  questions: z.array(z.string()),
  status: z.string(),
  endCause: z.string().nullable(),
  createdAt: moment,
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  durationSeconds: z.int().nullable(),
  /** what their organisation was charged for it, and why or why not; null until its transcript has come */
  charge: z.object({ chargedSeconds: z.int(), chargeReason: z.string() }).nullable(),
  speechHeardMs: z.int().nullable(),
  speechTranscribedMs: z.int().nullable(),
  metrics: interviewMetricsSchema.nullable(),
  contentDeletedAt: moment.nullable(),
  turns: z.array(transcriptTurnSchema),
  /** how they said that lines were meant */
  corrections: z.array(z.object({ turnSeq: z.int(), text: z.string(), at: moment })),
  /** the levels that they gave themselves */
  selfAssessment: z.array(z.object({ criterionId: z.string(), level: z.int(), at: moment })),
  problemsReported: z.array(z.object({ kind: z.string(), text: z.string(), at: moment })),
  /** by what feedback was made, shown to them or not */
  evaluations: z.array(z.object({ model: z.string(), promptVersion: z.int(), scorings: z.int(), madeAt: moment })),
  /** what the organisation released to them */
  feedback: releasedFeedbackSchema.nullable(),
  /** when staff opened it */
  readByStaffAt: z.array(moment),
});

const placeDataSchema = z.object({
  organization: z.string(),
  kind: z.string(),
  role: roleSchema,
  memberSince: moment,
  removedAt: moment.nullable(),
  cohorts: z.array(z.string()),
  /** what makes their interviews fair; null where nobody set anything */
  accommodation: z.object({ settings: z.json(), isOwnChoice: z.boolean(), setAt: moment }).nullable(),
  consents: z.array(z.object({ version: z.int(), givenAt: moment })),
  erasureRequests: z.array(
    z.object({ requestedAt: moment, withdrawnAt: moment.nullable(), completedAt: moment.nullable() }),
  ),
  assignments: z.array(
    z.object({
      title: z.string(),
      assignedAt: moment,
      dueAt: moment.nullable(),
      attemptsMax: z.int(),
      interviews: z.array(interviewDataSchema),
    }),
  ),
  /** in which of the organisation's billing periods they counted as one of its candidates, and since when */
  seats: z.array(z.object({ usedAt: moment, periodFrom: moment })),
  /** what they did themselves, as the organisation's audit has it */
  actions: z.array(z.object({ at: moment, action: z.string(), subject: z.string(), details: z.json() })),
});
export type PlaceData = z.infer<typeof placeDataSchema>;

/** Everything that is kept about one person, for them to take away. Times are ISO 8601 in UTC. */
export const personalDataSchema = z.object({
  format: z.literal("mockingbird-personal-data"),
  /** of this structure */
  version: z.literal(1),
  exportedAt: moment,
  person: z.object({
    name: z.string(),
    pronunciation: z.string().nullable(),
    languageCode: z.string().nullable(),
    timeZone: z.string().nullable(),
    email: z.string(),
    knownSince: moment,
  }),
  /** browsers they are or were signed in with */
  sessions: z.array(
    z.object({
      app: authAppSchema,
      method: z.string(),
      device: z.string().nullable(),
      signedInAt: moment,
      lastSeenAt: moment,
      endsAt: moment,
      signedOutAt: moment.nullable(),
    }),
  ),
  organizations: z.array(placeDataSchema),
});
export type PersonalData = z.infer<typeof personalDataSchema>;
