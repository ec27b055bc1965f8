import type { Prisma } from "../generated/sqlite/client.ts";

type Models = Prisma.TypeMap["model"];

/** A model whose rows belong to one organisation. */
type TenantModelName = {
  [Name in Prisma.ModelName]: "orgId" extends keyof Models[Name]["payload"]["scalars"] ? Name : never;
}[Prisma.ModelName];

/**
 * The database as one organisation sees it, inside one transaction. `orgId` is what keys and new rows are written with;
 * the guard refuses any other. Global tables and raw SQL do not exist here.
 */
export type TenantTx = Pick<Prisma.TransactionClient, Uncapitalize<TenantModelName>> & { readonly orgId: string };

/** The database unbound, inside one transaction: global tables too, but no raw SQL. */
export type SystemTx = Omit<
  Prisma.TransactionClient,
  "$queryRaw" | "$queryRawUnsafe" | "$executeRaw" | "$executeRawUnsafe" | "$extends"
>;
