import { isShape, type Shape, shapesOf } from "./is-shape.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";

const creates: ReadonlySet<string> = new Set(["create", "createMany", "createManyAndReturn"]);

/**
 * The last look before a query leaves, knowing nothing of how it was confined: what reads or changes is filtered by the
 * organisation, and every row that is made carries it. A count and a sum give no row whose organisation could be looked at.
 */
export function requireConfined(operation: string, args: Shape, orgId: string): void {
  const rows = operation === "upsert" ? shapesOf(args.create) : creates.has(operation) ? shapesOf(args.data) : [];
  const carriesOrg = rows.every((row) => row.orgId === orgId);
  if (!carriesOrg || (!creates.has(operation) && !isFiltered(args.where, orgId))) {
    throw new TenantGuardError(`${operation} was about to leave its organisation.`);
  }
}

function isFiltered(where: unknown, orgId: string): boolean {
  return isShape(where) && shapesOf(where.AND).some((condition) => condition.orgId === orgId);
}
