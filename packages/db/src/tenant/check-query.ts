import { type DataModel, type ModelShape, modelOf } from "./data-model.ts";
import { isShape, shapesOf } from "./is-shape.ts";
import { isPublicField } from "./public-fields.ts";
import { systemWrittenFields } from "./tenancy.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";

/** Keys that hold further conditions on the same model. */
const logicalKeys = new Set(["AND", "OR", "NOT", "is", "isNot", "some", "every", "none"]);
/** Arguments that name fields, with what they may hold per field. */
const fieldArguments = ["where", "orderBy", "cursor", "having", "select", "include", "omit"] as const;

/**
 * Walks the arguments of one query and throws when they lead out of the organisation. Rows of our own lead only to rows
 * of our own, because every foreign key between tenant tables carries `orgId`; the ways out are the global tables, and
 * nested writes that name a row instead of making one.
 */
export function checkQuery(dataModel: DataModel, modelName: string, args: unknown, orgId: string): void {
  const shapeOf = (name: string): ModelShape => modelOf(dataModel, name);

  const checkArguments = (model: ModelShape, value: unknown): void => {
    for (const shape of shapesOf(value)) {
      for (const argument of fieldArguments) checkFields(model, shape[argument], argument);
    }
  };

  /** `where: {…}`, `orderBy: […]`, `select: {…}` and the like: which fields they name, however deep. */
  const checkFields = (model: ModelShape, value: unknown, argument: (typeof fieldArguments)[number]): void => {
    for (const shape of shapesOf(value)) {
      for (const [key, inner] of Object.entries(shape)) {
        const target = model.relations.get(key);
        if (target !== undefined) checkRelation(model, key, shapeOf(target), inner, argument);
        else if (logicalKeys.has(key)) checkFields(model, inner, argument);
        else if (key === "_count" && model.isTenant && isShape(inner)) checkFields(model, inner.select, "include");
        else if (argument === "cursor") checkCursor(model, key, inner);
        else if (!model.isTenant && !isPublicField(model.name, key)) refuseField(model, key);
      }
    }
  };

  /** Rows are compared with the one a cursor names, so another's would show what it says by which of ours follow it. */
  const checkCursor = (model: ModelShape, key: string, value: unknown): void => {
    const named = key === "orgId" ? value : isShape(value) ? value.orgId : orgId;
    if (named !== orgId) throw new TenantGuardError(`${model.name}: a cursor named another organisation's row.`);
  };

  const checkRelation = (
    from: ModelShape,
    field: string,
    target: ModelShape,
    inner: unknown,
    argument: (typeof fieldArguments)[number],
  ): void => {
    if (!from.isTenant) refuseField(from, field);
    if (argument !== "select" && argument !== "include") {
      checkFields(target, inner, argument);
      return;
    }
    if (!target.isTenant && inner !== false && inner !== undefined && !(isShape(inner) && isShape(inner.select))) {
      throw new TenantGuardError(`${from.name}.${field} leads to a global table: select its public fields by name.`);
    }
    checkArguments(target, inner);
  };

  const checkData = (model: ModelShape, value: unknown): void => {
    for (const shape of shapesOf(value)) {
      for (const [key, inner] of Object.entries(shape)) {
        if (key === "orgId" && inner !== undefined && inner !== orgId) {
          throw new TenantGuardError(`${model.name} was to be written for another organisation.`);
        }
        if (systemWrittenFields[model.name]?.includes(key)) {
          throw new TenantGuardError(`${model.name}.${key} is not for an organisation to write.`);
        }
        const target = model.relations.get(key);
        if (target !== undefined && inner !== undefined) checkNestedWrite(model, key, shapeOf(target), inner);
      }
    }
  };

  const checkNestedWrite = (from: ModelShape, field: string, target: ModelShape, value: unknown): void => {
    if (!target.isTenant)
      throw new TenantGuardError(`${from.name}.${field} leads to a global table: it is not written.`);
    for (const shape of shapesOf(value)) {
      for (const [operation, inner] of Object.entries(shape)) {
        if (operation === "create") checkData(target, inner);
        else if (operation === "createMany") for (const many of shapesOf(inner)) checkData(target, many.data);
        else throw new TenantGuardError(`${from.name}.${field}: a nested ${operation} could name another's row.`);
      }
    }
  };

  const model = shapeOf(modelName);
  if (!model.isTenant) throw new TenantGuardError(`${modelName} is a global table, out of an organisation's reach.`);
  checkArguments(model, args);
  for (const shape of shapesOf(args)) {
    for (const argument of ["data", "create", "update"]) checkData(model, shape[argument]);
  }
}

function refuseField(model: ModelShape, field: string): never {
  throw new TenantGuardError(`${model.name}.${field} is not among the fields an organisation may see.`);
}
