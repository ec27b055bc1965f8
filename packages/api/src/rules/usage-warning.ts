import { z } from "zod";

/** At which percent of a limit owners are told. */
const warningPercents = [80, 100] as const;

const whatSchema = z.enum(["minutes", "seats"]);

export interface UsageWarning {
  /** The period's start, ISO 8601. */
  periodId: string;
  what: z.infer<typeof whatSchema>;
  percent: number;
}

/** The highest warning that is due with so much used of a limit; 0 for none. */
export function warningDue(used: number, limit: number | null): number {
  if (limit === null || limit === 0) return 0;
  // In whole numbers, so that 80 % is reached at 80 % and not a rounding before it.
  return warningPercents.findLast((percent) => used * 100 >= limit * percent) ?? 0;
}

/** What a mail about it is filed under: one for each period, kind and percent. */
export function warningSubject({ periodId, what, percent }: UsageWarning): string {
  return `${what}/${percent}/${periodId}`;
}

/** Reads what `warningSubject` wrote; null for anything else. */
export function parseWarning(subject: string): UsageWarning | null {
  const [what, percent, periodId] = subject.split("/");
  const parsed = whatSchema.safeParse(what);
  if (!parsed.success || !periodId) return null;
  return { what: parsed.data, percent: Number(percent), periodId };
}
