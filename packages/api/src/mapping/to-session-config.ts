import type { InterviewRecord } from "@mockingbird/db";
import { type Accommodation, fillInstructions, type SessionConfig, sessionConfigSchema } from "@mockingbird/domain";
import { mayPause } from "../rules/may-pause.ts";
import { languagesOf } from "./languages-of.ts";

/**
 * What the Worker runs an interview with. Made in one place, because its hash is signed here and checked there.
 * `accommodation`: the candidate's.
 */
export function toSessionConfig(interview: InterviewRecord, accommodation: Accommodation): SessionConfig {
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
      ...(accommodation.longerPauses && { patience: "long" }),
    },
    ...(mayPause(interview, accommodation) && { mayPause: true }),
    ...(accommodation.slowerSpeech && { speaksSlowly: true }),
    configVersion: interviewerConfig.version ?? 0,
  });
}
