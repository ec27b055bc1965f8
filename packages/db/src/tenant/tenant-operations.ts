/** What an organisation may do with a table of its own. What Prisma's tables have besides leads back to the whole client. */
export const tenantOperations = [
  "aggregate",
  "count",
  "create",
  "createMany",
  "createManyAndReturn",
  "delete",
  "deleteMany",
  "findFirst",
  "findFirstOrThrow",
  "findMany",
  "findUnique",
  "findUniqueOrThrow",
  "groupBy",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "upsert",
] as const;
export type TenantOperation = (typeof tenantOperations)[number];
