import type { InterviewRecord } from "@mockingbird/db";
import { fillInstructions, type SessionConfig, sessionConfigSchema } from "@mockingbird/domain";
import { languagesOf } from "./languages-of.ts";

/** What the Worker runs an interview with. Made in one place, because its hash is signed here and checked there. */
export function toSessionConfig(interview: InterviewRecord): SessionConfig {
  const { interviewerConfig, templateVersion, membership } = interview;
  const names = {
    organizationName: membership.organization.name,
    candidateName: membership.user.name,
    templateTitle: interview.assignment.template.title,
    role: templateVersion.role,
  };
  const { pronunciation } = membership.user;
  return sessionConfigSchema.parse({
    interviewId: interview.id,
    ...names,
    ...(pronunciation !== null && { candidatePronunciation: pronunciation }),
    questions: interview.questions,
    followUpsMax: interviewerConfig.followsUp ? templateVersion.followUpDepth : 0,
    config: {
      ...interviewerConfig,
      ...languagesOf(interview),
      instructions: fillInstructions(interviewerConfig.instructions, names),
      durationSeconds: interview.plannedSeconds,
    },
    configVersion: interviewerConfig.version ?? 0,
  });
}
