import { TRPCClientError } from "@trpc/client";

/** Whether it was refused because somebody else changed the interviewer first. */
export function isEditedMeanwhile(failure: unknown): boolean {
  const answer: unknown = failure instanceof TRPCClientError ? failure.data : null;
  return (
    typeof answer === "object" && answer !== null && "errorCode" in answer && answer.errorCode === "EDITED_MEANWHILE"
  );
}
