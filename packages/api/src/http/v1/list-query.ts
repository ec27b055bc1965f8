import { z } from "zod";

const listQuerySchema = z.object({
  after: z.string().min(1).max(100).nullable(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** How far a program has read a list, and how much it wants; `null` for what cannot be read. */
export function readListQuery(request: Request): { after: string | null; limit: number } | null {
  const { searchParams } = new URL(request.url);
  const query = { after: searchParams.get("after"), limit: searchParams.get("limit") ?? undefined };
  return listQuerySchema.safeParse(query).data ?? null;
}

/** A page of a list, with where the next one begins: `null` on the last. */
export function toPage<Row extends { id: string }>(rows: Row[], limit: number) {
  const data = rows.slice(0, limit);
  return { data, next: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}
