import type { Accommodation } from "@mockingbird/domain";

/** Whether the candidate may pause an interview: always where nothing is at stake, otherwise where it was granted to them. */
export function mayPause(
  { isTrial, templateVersion }: { isTrial: boolean; templateVersion: { isGraded: boolean } },
  { pauses }: Pick<Accommodation, "pauses">,
): boolean {
  return isTrial || !templateVersion.isGraded || pauses;
}
