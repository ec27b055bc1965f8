import type { DataModel, ModelShape } from "./data-model.ts";
import { isShape, type Shape, shapesOf } from "./is-shape.ts";
import { isPublicField } from "./public-fields.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";

/** The arguments under which a query says of each row whose it is, however deep, also where its caller did not ask. */
export function askWhose(dataModel: DataModel, modelName: string, args: Shape): Shape {
  const ask = (model: ModelShape | undefined, given: Shape): Shape => {
    if (model === undefined) return given;
    const asked: Record<string, unknown> = { ...given };
    for (const argument of ["select", "include"]) {
      if (isShape(given[argument])) asked[argument] = askFields(model, given[argument]);
    }
    if (model.isTenant && isShape(asked.select)) asked.select = { ...asked.select, orgId: true };
    if (model.isTenant && isShape(given.omit)) asked.omit = { ...given.omit, orgId: false };
    return asked;
  };
  const askFields = (model: ModelShape, fields: Shape): Shape =>
    Object.fromEntries(
      Object.entries(fields).map(([field, inner]) => {
        const target = model.relations.get(field);
        return [field, target !== undefined && isShape(inner) ? ask(dataModel.get(target), inner) : inner];
      }),
    );
  return ask(dataModel.get(modelName), args);
}

/**
 * Looks at what came back, however the question was confined: a row of another organisation stops the unit of work. Takes
 * from the rows the `orgId` that `askWhose` added to what `args` asked for.
 */
export function checkRows(dataModel: DataModel, modelName: string, args: Shape, result: unknown, orgId: string): void {
  const check = (model: ModelShape | undefined, asked: Shape, rows: unknown): void => {
    for (const row of shapesOf(rows)) {
      if (model?.isTenant && row.orgId !== undefined && row.orgId !== orgId) {
        throw new TenantGuardError(`A query for ${model.name} gave another organisation's row.`);
      }
      if (model && !model.isTenant && Object.keys(row).some((field) => !isPublicField(model.name, field))) {
        throw new TenantGuardError(`A query gave more of ${model.name} than an organisation may see.`);
      }
      for (const [field, target] of model?.relations ?? []) {
        const chosen = [asked.select, asked.include].map((fields) => (isShape(fields) ? fields[field] : undefined));
        check(dataModel.get(target), chosen.find(isShape) ?? {}, row[field]);
      }
      if (model?.isTenant && !asksForOrg(asked)) Reflect.deleteProperty(row, "orgId");
    }
  };
  check(dataModel.get(modelName), args, result);
}

function asksForOrg({ select, omit }: Shape): boolean {
  return isShape(select) ? select.orgId === true : !(isShape(omit) && omit.orgId === true);
}
