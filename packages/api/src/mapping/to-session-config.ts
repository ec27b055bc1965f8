import type { InterviewRecord } from "@mockingbird/db";
import { type SessionConfig, sessionConfigSchema } from "@mockingbird/domain";

/** What the Worker runs an interview with. Made in one place, because its hash is signed here and checked there. */
export function toSessionConfig({ id, interviewerConfig, assignment, membership }: InterviewRecord): SessionConfig {
  return sessionConfigSchema.parse({
    interviewId: id,
    organizationName: membership.organization.name,
    candidateName: membership.user.name,
    templateTitle: assignment.template.title,
    questions: assignment.template.questions,
    config: interviewerConfig,
    configVersion: interviewerConfig.version,
  });
}
