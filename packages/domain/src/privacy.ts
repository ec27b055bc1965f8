import { z } from "zod";

/** Whole days after its end that an interview's content is kept; null keeps it until somebody has it erased. */
export const retentionDaysMin = 1;
export const retentionDaysMax = 3650;
export const retentionDaysSchema = z.int().min(retentionDaysMin).max(retentionDaysMax).nullable();

/** Why content was deleted: it had been kept long enough, or its person asked. */
export const deletionReasonSchema = z.enum(["retention", "erasure"]);
export type DeletionReason = z.infer<typeof deletionReasonSchema>;

/** What stands in place of a person who was erased. The address leads nowhere: the domain is reserved for that. */
export const erasedPersonName = "Erased person";
const erasedEmailEnding = "@erased.invalid";
export function erasedPersonEmail(id: string): string {
  return `erased-${id}${erasedEmailEnding}`;
}
/** Whether it is such a placeholder, which nobody should be shown or write to. */
export function isErasedPersonEmail(email: string): boolean {
  return email.endsWith(erasedEmailEnding);
}

/** What takes the place of a delivery's hash: the hash would tell whoever holds a copy that it is what was said. */
export const deletedContentHash = "deleted";
