import type { Prisma } from "../generated/sqlite/client.ts";
import type { TenantModelName } from "./tenancy.ts";
import type { TenantOperation } from "./tenant-operations.ts";

/**
 * The database as one organisation sees it, inside one transaction. `orgId` is what keys and new rows are written with;
 * the guard refuses any other. Global tables and raw SQL do not exist here.
 */
export type TenantTx = {
  readonly [Name in Uncapitalize<TenantModelName>]: Pick<Prisma.TransactionClient[Name], TenantOperation>;
} & { readonly orgId: string };

/** The database unbound, inside one transaction: global tables too, but no raw SQL. */
export type SystemTx = Omit<
  Prisma.TransactionClient,
  "$queryRaw" | "$queryRawUnsafe" | "$executeRaw" | "$executeRawUnsafe" | "$extends"
>;
