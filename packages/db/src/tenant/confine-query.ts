import { isShape, type Shape } from "./is-shape.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";

/** The same arguments, confined to `orgId`: a filter on all that read or change, the value on all that create. */
export function confineQuery(operation: string, args: Shape, orgId: string): Shape {
  const stamp = (row: unknown) => (isShape(row) ? { ...row, orgId } : row);
  const where = isShape(args.where) ? args.where : {};
  // An AND next to the caller's own conditions, because an OR inside them would otherwise decide.
  const ownRows = { ...where, AND: [{ orgId }, ...[where.AND ?? []].flat()] };
  switch (operation) {
    case "create":
      return { ...args, data: stamp(args.data ?? {}) };
    case "createMany":
    case "createManyAndReturn":
      return { ...args, data: [args.data ?? []].flat().map(stamp) };
    case "upsert":
      requireOwnKey(where, orgId);
      return { ...args, where: ownRows, create: stamp(args.create) };
    default:
      return { ...args, where: ownRows };
  }
}

/** An upsert whose key belongs to somebody else would find nothing under our filter and quietly create a row. */
function requireOwnKey(where: Shape, orgId: string): void {
  if (!Object.values(where).some((key) => isShape(key) && key.orgId === orgId)) {
    throw new TenantGuardError("An upsert names its row by a key of its own organisation.");
  }
}
