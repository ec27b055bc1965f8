import { retentionDaysSchema } from "@mockingbird/api/views";

/** A choice of the usual ones, or "other" with days typed. */
export const retentionChoices = [
  { value: "90", label: "90 days" },
  { value: "180", label: "180 days" },
  { value: "365", label: "1 year" },
  { value: "730", label: "2 years" },
  { value: "forever", label: "Until somebody asks for its erasure" },
  { value: "other", label: "Another number of days" },
] as const;
export type RetentionChoice = (typeof retentionChoices)[number]["value"];

export function choiceOf(retentionDays: number | null): RetentionChoice {
  if (retentionDays === null) return "forever";
  return retentionChoices.find(({ value }) => value === String(retentionDays))?.value ?? "other";
}

/** What a choice stands for, or why that cannot be. */
export function retentionOf(choice: RetentionChoice, typedDays: string): { days: number | null } | { error: string } {
  if (choice === "forever") return { days: null };
  const days = choice === "other" ? typedDays.trim() : choice;
  const parsed = retentionDaysSchema.safeParse(/^\d{1,6}$/.test(days) ? Number(days) : Number.NaN);
  if (parsed.success) return { days: parsed.data };
  return {
    error: /^\d+$/.test(days) ? (parsed.error.issues[0]?.message ?? "") : "Type a number of days, such as 400.",
  };
}
