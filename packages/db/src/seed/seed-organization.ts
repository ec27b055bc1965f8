import { finalStatusOf } from "@mockingbird/domain";
import {
  createAssignment,
  createAssignmentGroup,
  createConsent,
  createEvaluation,
  createInterview,
  createInterviewerConfig,
  createMember,
  createOrganization,
  createTemplate,
  createUsage,
} from "../factories/index.ts";
import { recordAuditEvent } from "../repositories/audit-events.ts";
import { rebuildRollups } from "../rollups/rebuild-rollups.ts";
import type { SystemTx } from "../tenant/tenant-tx.ts";
import { estimateMeasures } from "./estimate-measures.ts";
import { estimateUsage } from "./estimate-usage.ts";
import { pastMoment } from "./past-moment.ts";
import type { PastInterview, Scenario } from "./scenario.ts";
import { spokenTurns } from "./spoken-turns.ts";

const attemptsMax = 3;
const dueInMs = 14 * 24 * 3600 * 1000;
/** How long before their first interview candidates of the past agreed to it. */
const agreedBeforeMs = 3 * 60 * 1000;
/** How long after an interview the draft of its feedback was there. */
const draftedAfterMs = 60 * 1000;

/**
 * Writes one organisation with its people and history; does nothing when it exists, whatever has become of it since.
 * Belongs in one transaction, so that it exists whole or not at all.
 */
export async function seedOrganization(tx: SystemTx, scenario: Scenario, now: Date): Promise<void> {
  const { id: orgId, name, kind, timeZone, monthlySecondsMax } = scenario;
  if ((await tx.organization.findUnique({ where: { id: orgId } })) !== null) return;
  const createdAt = pastMoment(now, "last", 0);
  await createOrganization(tx, { id: orgId, name, kind, timeZone, monthlySecondsMax, createdAt });
  await tx.organizationSettings.create({ data: { orgId, retentionDays: scenario.retentionDays } });
  const { id: interviewerConfigId } = await createInterviewerConfig(tx, { orgId, ...scenario.config });
  const { id: templateId } = await createTemplate(tx, { orgId, id: `${orgId}-first`, ...scenario.template });
  const dueAt = new Date(now.getTime() + dueInMs);
  const group = {
    orgId,
    id: `${orgId}-first`,
    templateId,
    title: scenario.template.title,
    attemptsMax,
    dueAt,
    createdAt,
  };
  const { id: groupId } = await createAssignmentGroup(tx, group);
  const { id: cohortId } = await tx.cohort.create({
    data: { orgId, id: `${orgId}-first`, name: scenario.cohort, createdAt },
  });
  for (const { email, role, name } of scenario.people) {
    const id = `${orgId}-${handleOf(email)}`;
    await createMember(tx, { orgId, id, email, name, role });
    if (role !== "candidate") continue;
    await tx.cohortMember.create({ data: { orgId, id, cohortId, membershipId: id } });
    await createAssignment(tx, { orgId, id, groupId, templateId, membershipId: id, attemptsMax, dueAt, createdAt });
  }
  const attempts = new Map<string, number>();
  for (const past of scenario.history) {
    const attempt = (attempts.get(past.candidate) ?? 0) + 1;
    attempts.set(past.candidate, attempt);
    await seedPastInterview(tx, scenario, past, { attempt, interviewerConfigId, now });
  }
  await rebuildRollups(tx, { orgId, timeZone });
}

/** The interview as the Worker's submission would have left it: transcript, ledger row and audit row. */
async function seedPastInterview(
  tx: SystemTx,
  { id: orgId, config }: Scenario,
  past: PastInterview,
  { attempt, interviewerConfigId, now }: { attempt: number; interviewerConfigId: string; now: Date },
): Promise<void> {
  const { endCause } = past;
  const assignmentId = `${orgId}-${handleOf(past.candidate)}`;
  const id = `${assignmentId}-${attempt}`;
  const turns = spokenTurns(past.said);
  const durationSeconds = Math.ceil((turns.at(-1)?.endMs ?? 0) / 1000);
  const endedAt = pastMoment(now, past.month, past.fraction);
  const startedAt = new Date(endedAt.getTime() - durationSeconds * 1000);
  if (attempt === 1) await seedConsent(tx, orgId, assignmentId, new Date(startedAt.getTime() - agreedBeforeMs));
  await createInterview(tx, {
    orgId,
    id,
    assignmentId,
    interviewerConfigId,
    attempt,
    status: finalStatusOf(endCause),
    endCause,
    createdAt: startedAt,
    startedAt,
    endedAt,
    durationSeconds,
    turns,
    ...(past.measured && estimateMeasures(turns, past.measured)),
  });
  if (past.draft) {
    const createdAt = new Date(endedAt.getTime() + draftedAfterMs);
    await createEvaluation(tx, { orgId, id: `${id}-draft`, interviewId: id, ...past.draft, createdAt });
  }
  await createUsage(tx, {
    orgId,
    interviewId: id,
    durationSeconds,
    isAnswered: turns.some(({ speaker }) => speaker === "candidate"),
    model: config.model,
    ...estimateUsage(config.model, turns, endedAt),
  });
  const { auditEvent, auditHead } = tx;
  const event = { occurredAt: endedAt, actor: "realtime", action: "transcript:submit", subjectId: id };
  await recordAuditEvent({ orgId, auditEvent, auditHead }, event);
}

/** Whoever has a past has agreed to it. */
async function seedConsent(tx: SystemTx, orgId: string, membershipId: string, givenAt: Date): Promise<void> {
  const consent = await createConsent(tx, { orgId, membershipId, givenAt });
  const { auditEvent, auditHead } = tx;
  await recordAuditEvent(
    { orgId, auditEvent, auditHead },
    {
      occurredAt: givenAt,
      actor: membershipId,
      action: "consent:give",
      subjectId: consent.id,
      details: { version: consent.version },
    },
  );
}

function handleOf(email: string): string {
  return email.replace(/@.*/, "");
}
