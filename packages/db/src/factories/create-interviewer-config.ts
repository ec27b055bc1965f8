import type { InterviewerConfig } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";

export type InterviewerConfigInput = Partial<InterviewerConfig> & { orgId: string; id?: string; version?: number };

/** A version of the organisation's interviewer: the first, unless told otherwise. */
export function createInterviewerConfig(tx: SystemTx, given: InterviewerConfigInput) {
  return tx.interviewerConfig.create({
    data: {
      version: 1,
      instructions: "Be friendly and brief.",
      personaName: "",
      persona: "",
      voice: "Kore",
      languageCode: "en-US",
      otherLanguageCodes: [],
      model: "gemini-3.8-live",
      temperature: 0.6,
      patience: "normal",
      followsUp: true,
      neverAsk: [],
      ...given,
    },
  });
}
