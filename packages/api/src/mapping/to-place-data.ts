import type { PersonalData } from "@mockingbird/db";
import { interviewMetricsSchema, roleSchema } from "@mockingbird/domain";
import { z } from "zod";
import type { PlaceData } from "../views/personal-data.ts";
import type { ReleasedFeedback } from "../views/review-views.ts";
import { toQuestions } from "./to-questions.ts";
import { toTurn } from "./to-turn.ts";

type Interview = PersonalData["assignments"][number]["interviews"][number];

const iso = (moment: Date) => moment.toISOString();
const isoOrNull = (moment: Date | null) => moment?.toISOString() ?? null;
const jsonSchema = z.json();

/** What one organisation keeps about a person, in words and times of their export. `feedback`: what was released, by interview. */
export function toPlaceData(data: PersonalData, feedback: ReadonlyMap<string, ReleasedFeedback>): PlaceData {
  return {
    organization: data.organization.name,
    kind: data.organization.kind,
    role: roleSchema.parse(data.role),
    memberSince: iso(data.createdAt),
    removedAt: isoOrNull(data.removedAt),
    cohorts: [...data.cohorts, ...data.reviewedCohorts].map(({ cohort }) => cohort.name),
    accommodation: toAccommodationData(data.accommodation),
    consents: data.consents.map(({ version, givenAt }) => ({ version, givenAt: iso(givenAt) })),
    erasureRequests: data.erasureRequests.map(({ requestedAt, withdrawnAt, completedAt }) => ({
      requestedAt: iso(requestedAt),
      withdrawnAt: isoOrNull(withdrawnAt),
      completedAt: isoOrNull(completedAt),
    })),
    assignments: data.assignments.map(({ template, createdAt, dueAt, attemptsMax, interviews }) => ({
      title: template.title,
      assignedAt: iso(createdAt),
      dueAt: isoOrNull(dueAt),
      attemptsMax,
      interviews: interviews.map((interview) => ({
        ...toInterviewData(interview, data.readings),
        feedback: feedback.get(interview.id) ?? null,
      })),
    })),
    seats: data.seats.map(({ usedAt, usagePeriodId }) => ({ usedAt: iso(usedAt), periodFrom: usagePeriodId })),
    actions: data.deeds.map(({ occurredAt, action, subjectId, details }) => ({
      at: iso(occurredAt),
      action,
      subject: subjectId,
      details: jsonSchema.parse(details),
    })),
  };
}

function toAccommodationData(accommodation: PersonalData["accommodation"]) {
  if (!accommodation) return null;
  const { settings, isOwnChoice, updatedAt } = accommodation;
  return { settings: jsonSchema.parse(settings), isOwnChoice, setAt: iso(updatedAt) };
}

function toInterviewData(interview: Interview, readings: PersonalData["readings"]) {
  const { attempt, status, endCause, durationSeconds, speechHeardMs, speechTranscribedMs } = interview;
  return {
    attempt,
    questions: toQuestions(interview.questions),
    status,
    endCause,
    createdAt: iso(interview.createdAt),
    startedAt: isoOrNull(interview.startedAt),
    endedAt: isoOrNull(interview.endedAt),
    durationSeconds,
    charge: interview.usage[0] ?? null,
    speechHeardMs,
    speechTranscribedMs,
    metrics: interviewMetricsSchema.safeParse(interview.metrics).data ?? null,
    contentDeletedAt: isoOrNull(interview.contentDeletedAt),
    turns: interview.turns.map(toTurn),
    corrections: interview.corrections.map(({ turnSeq, text, createdAt }) => ({ turnSeq, text, at: iso(createdAt) })),
    selfAssessment: interview.selfScores.map(({ criterionId, level, createdAt }) => ({
      criterionId,
      level,
      at: iso(createdAt),
    })),
    problemsReported: interview.problemReports.map(({ kind, text, createdAt }) => ({ kind, text, at: iso(createdAt) })),
    evaluations: interview.evaluations.map(({ createdAt, ...made }) => ({ ...made, madeAt: iso(createdAt) })),
    readByStaffAt: readings
      .filter(({ subjectId }) => subjectId === interview.id)
      .map(({ occurredAt }) => iso(occurredAt)),
  };
}
