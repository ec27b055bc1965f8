import { findInterviewerDraft, type TenantTx } from "@mockingbird/db";
import { DomainError, type InterviewerConfig, interviewerConfigSchema } from "@mockingbird/domain";
import { draftRevisionOf } from "../../mapping/to-saved-draft.ts";

/** The draft, as long as it is the one that the caller knows. @throws EDITED_MEANWHILE */
export async function findDraftOrRefuse(tx: TenantTx, revision: string) {
  const draft = await findInterviewerDraft(tx);
  if (!draft || draftRevisionOf(draft) !== revision) throw new DomainError("EDITED_MEANWHILE");
  return draft;
}

/** What a finished draft says; one that is not finished is INVALID_INPUT, with the first thing to mend. */
export function finishedOrRefuse(draft: unknown): InterviewerConfig {
  const { data, error } = interviewerConfigSchema.safeParse(draft);
  if (data) return data;
  throw new DomainError("INVALID_INPUT", error.issues[0]?.message, { cause: error });
}
