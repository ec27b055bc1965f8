import type { PrismaClient } from "../generated/sqlite/client.ts";
import { checkQuery } from "./check-query.ts";
import { askWhose, checkRows } from "./check-rows.ts";
import { confineQuery } from "./confine-query.ts";
import type { DataModel } from "./data-model.ts";
import { isShape } from "./is-shape.ts";
import { requireConfined } from "./require-confined.ts";
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

type Query = {
  /** `undefined` for raw SQL. */
  model?: string | undefined;
  operation: string;
  args: unknown;
  /** Sends the query on with these arguments. */
  query(args: unknown): Promise<unknown>;
};

/**
 * What happens to each query of one organisation: the question is checked, narrowed, and checked again, and the answer is
 * looked at. What the guard does not know, it refuses; raw SQL only lets through the one statement by which `door` says
 * that the unit of work begins.
 */
export function guardQueries(dataModel: DataModel, orgId: string, door: { isEntering: boolean }) {
  return async ({ model, operation, args, query }: Query): Promise<unknown> => {
    if (door.isEntering) return query(args);
    if (model === undefined) throw new TenantGuardError(`${operation} is raw SQL, which nothing confines.`);
    const given: unknown = args ?? {};
    if (!isShape(given)) throw new TenantGuardError(`${model}.${operation} was called without arguments.`);
    checkQuery(dataModel, model, given, orgId);
    const confined = confineQuery(operation, given, orgId);
    requireConfined(operation, confined, orgId);
    if (!rowOperations.has(operation)) return query(confined);
    const result = await query(askWhose(dataModel, model, confined));
    checkRows(dataModel, model, given, result, orgId);
    return result;
  };
}

/** The client with every query, those of its transactions too, confined to one organisation. */
export function confineClient(
  client: PrismaClient,
  dataModel: DataModel,
  orgId: string,
  door: { isEntering: boolean },
) {
  return client.$extends({
    name: "tenant-guard",
    query: { $allOperations: guardQueries(dataModel, orgId, door) },
  });
}
