import type { InterviewRecord } from "@mockingbird/db";
import { chooseLanguages, languageCodeSchema } from "@mockingbird/domain";

/** In which language the interviewer of this interview begins, and in which others it may go on, as its candidate likes. */
export function languagesOf({
  interviewerConfig,
  membership,
}: Pick<InterviewRecord, "interviewerConfig" | "membership">) {
  const { languageCode } = interviewerConfig;
  const otherLanguageCodes = languageCodeSchema.array().parse(interviewerConfig.otherLanguageCodes);
  return chooseLanguages({ languageCode, otherLanguageCodes }, membership.user.languageCode);
}
