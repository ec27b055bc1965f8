import type { PrismaClient } from "../generated/sqlite/client.ts";
import { checkQuery } from "./check-query.ts";
import type { DataModel } from "./data-model.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";

type Arguments = Record<string, unknown>;

function isArguments(value: unknown): value is Arguments {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same arguments, confined to `orgId`: a filter on all that read or change, the value on all that create. */
function confine(operation: string, args: Arguments, orgId: string): Arguments {
  const stamp = (row: unknown) => (isArguments(row) ? { ...row, orgId } : row);
  const where = isArguments(args.where) ? args.where : {};
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
function requireOwnKey(args: Arguments, orgId: string): void {
  const keys = Object.values(isArguments(args.where) ? args.where : {});
  if (!keys.some((key) => isArguments(key) && key.orgId === orgId)) {
    throw new TenantGuardError("An upsert names its row by a key of its own organisation.");
  }
}

/**
 * The client with every query, those of its transactions too, confined to one organisation. What it does not know, it
 * refuses; raw SQL only lets through the one statement by which `door` says that the unit of work begins.
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
      $allOperations({ model, operation, args, query }) {
        if (door.isEntering) return query(args);
        if (model === undefined) throw new TenantGuardError(`${operation} is raw SQL, which nothing confines.`);
        const given: unknown = args ?? {};
        if (!isArguments(given)) throw new TenantGuardError(`${model}.${operation} was called without arguments.`);
        checkQuery(dataModel, model, given, orgId);
        if (operation === "upsert") requireOwnKey(given, orgId);
        return query(confine(operation, given, orgId));
      },
    },
  });
}
