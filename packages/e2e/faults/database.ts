import { withSystem } from "@mockingbird/db/system";
import {
  createAssignment,
  createInterview,
  createInterviewerConfig,
  createMember,
  createOrganization,
  createTemplate,
} from "@mockingbird/db/testing";
import { type SessionConfig, sessionConfigSchema } from "@mockingbird/domain";

export const interviewSeconds = 45 * 60;
const questionCount = 48;

export interface PreparedInterview {
  orgId: string;
  session: SessionConfig;
}

/** One organisation and in it an interview for each seed, named after it, as the seed's run expects them. */
export async function createInterviews(
  orgId: string,
  seeds: readonly number[],
): Promise<Map<number, PreparedInterview>> {
  return withSystem(async (tx) => {
    const organization = await createOrganization(tx, { id: orgId, concurrentInterviewsMax: 10_000 });
    const config = await createInterviewerConfig(tx, { orgId });
    const prepared = new Map<number, PreparedInterview>();
    for (const seed of seeds) {
      const id = `seed-${seed}`;
      const questions = Array.from({ length: questionCount }, (_, index) => `What of ${id}-${index + 1}?`);
      const template = await createTemplate(tx, {
        orgId,
        title: `Interview of ${id}.`,
        questions,
        durationSeconds: interviewSeconds,
      });
      const member = await createMember(tx, { orgId, name: `Candidate ${seed}` });
      const assignment = await createAssignment(tx, { orgId, templateId: template.id, membershipId: member.id });
      await createInterview(tx, { orgId, id, assignmentId: assignment.id, interviewerConfigId: config.id });
      const session = sessionConfigSchema.parse({
        interviewId: id,
        organizationName: organization.name,
        candidateName: member.user.name,
        templateTitle: template.title,
        role: template.title,
        questions,
        followUpsMax: 1,
        config: { ...config, durationSeconds: interviewSeconds },
        configVersion: config.version,
      });
      prepared.set(seed, { orgId, session });
    }
    return prepared;
  });
}

/** Everything the database keeps of one interview. */
export async function readInterview(orgId: string, id: string) {
  return withSystem(async (tx) => {
    const where = { orgId, interviewId: id };
    const { status, endCause, durationSeconds } = await tx.interview.findUniqueOrThrow({
      where: { orgId_id: { orgId, id } },
    });
    return {
      status,
      endCause,
      durationSeconds,
      turns: await tx.transcriptTurn.findMany({ where, orderBy: { seq: "asc" } }),
      submissions: await tx.transcriptSubmission.count({ where }),
      ledgerRows: await tx.usageLedger.count({ where }),
      auditRows: await tx.auditEvent.count({ where: { orgId, subjectId: id, action: "transcript:submit" } }),
    };
  });
}
export type StoredInterview = Awaited<ReturnType<typeof readInterview>>;
