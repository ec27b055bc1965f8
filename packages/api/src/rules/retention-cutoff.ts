const dayMs = 24 * 60 * 60 * 1000;

/** Content of interviews that ended before this moment has been kept for its `retentionDays`. */
export function retentionCutoff(now: Date, retentionDays: number): Date {
  return new Date(now.getTime() - retentionDays * dayMs);
}
