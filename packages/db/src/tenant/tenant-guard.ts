import type { PrismaClient } from "../generated/sqlite/client.ts";
import { checkQuery } from "./check-query.ts";
import { askWhose, checkRows } from "./check-rows.ts";
import type { DataModel } from "./data-model.ts";
import { isShape, type Shape } from "./is-shape.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";

/** Operations whose answer is one row, a list of them, or none; the others answer numbers, or groups. */
const rowOperations = new Set([
  "create",
  "createManyAndReturn",
  "delete",
  "findFirst",
  "findFirstOrThrow",
  "findMany",
  "findUnique",
  "findUniqueOrThrow",
  "update",
  "updateManyAndReturn",
  "upsert",
]);

/** The same arguments, confined to `orgId`: a filter on all that read or change, the value on all that create. */
function confine(operation: string, args: Shape, orgId: string): Shape {
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
      return { ...args, where: ownRows, create: stamp(args.create) };
    default:
      return { ...args, where: ownRows };
  }
}

/** An upsert whose key belongs to somebody else would find nothing under our filter and quietly create a row. */
function requireOwnKey(args: Shape, orgId: string): void {
  const keys = Object.values(isShape(args.where) ? args.where : {});
  if (!keys.some((key) => isShape(key) && key.orgId === orgId)) {
    throw new TenantGuardError("An upsert names its row by a key of its own organisation.");
  }
}

/**
 * The client with every query, those of its transactions too, confined to one organisation: the question is checked, then
 * narrowed, and the answer is looked at. What the guard does not know, it refuses; raw SQL only lets through the one
 * statement by which `door` says that the unit of work begins.
 */
export function confineClient(
  client: PrismaClient,
  dataModel: DataModel,
  orgId: string,
  door: { isEntering: boolean },
) {
  return client.$extends({
    name: "tenant-guard",
    query: {
      async $allOperations({ model, operation, args, query }) {
        if (door.isEntering) return query(args);
        if (model === undefined) throw new TenantGuardError(`${operation} is raw SQL, which nothing confines.`);
        const given: unknown = args ?? {};
        if (!isShape(given)) throw new TenantGuardError(`${model}.${operation} was called without arguments.`);
        checkQuery(dataModel, model, given, orgId);
        if (operation === "upsert") requireOwnKey(given, orgId);
        const confined = confine(operation, given, orgId);
        if (!rowOperations.has(operation)) return query(confined);
        const result: unknown = await query(askWhose(dataModel, model, confined));
        checkRows(dataModel, model, given, result, orgId);
        return result;
      },
    },
  });
}
