import type { Prisma } from "../generated/sqlite/client.ts";

type ScalarOf<Name extends Prisma.ModelName> = keyof Prisma.TypeMap["model"][Name]["payload"]["scalars"];

/** What an organisation may see of a global row that one of its own rows leads to. Everything else of it is refused. */
export const publicFields = {
  User: ["id", "name", "email", "pronunciation", "languageCode"],
  Organization: ["id", "slug", "name", "kind", "timeZone", "concurrentInterviewsMax", "monthlySecondsMax"],
} as const satisfies { [Name in Prisma.ModelName]?: readonly ScalarOf<Name>[] };

export function isPublicField(model: string, field: string): boolean {
  const fields: Readonly<Record<string, readonly string[]>> = publicFields;
  return fields[model]?.includes(field) ?? false;
}
