import { type DataModel, type ModelShape, modelOf } from "./data-model.ts";
import { isShape, type Shape, shapesOf } from "./is-shape.ts";
import { isPublicField } from "./public-fields.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";

/** The arguments under which a query says of each row whose it is, however deep, also where its caller did not ask. */
export function askWhose(dataModel: DataModel, modelName: string, args: Shape): Shape {
  const ask = (model: ModelShape, { select, include, omit, ...rest }: Shape): Shape => ({
    ...rest,
    ...(isShape(select) && { select: { ...askFields(model, select), ...(model.isTenant && { orgId: true }) } }),
    ...(isShape(include) && { include: askFields(model, include) }),
    ...(isShape(omit) && { omit: { ...omit, ...(model.isTenant && { orgId: false }) } }),
  });
  const askFields = (model: ModelShape, fields: Shape): Shape =>
    Object.fromEntries(
      Object.entries(fields).map(([field, inner]) => {
        const target = model.relations.get(field);
        return [field, target !== undefined && isShape(inner) ? ask(modelOf(dataModel, target), inner) : inner];
      }),
    );
  return ask(modelOf(dataModel, modelName), args);
}

/**
 * Looks at what came back, however the question was confined: a row of another organisation, or more of a global one than
 * an organisation may see, stops the unit of work. Takes from the rows the `orgId` that `askWhose` added to what `args`
 * asked for.
 */
export function checkRows(dataModel: DataModel, modelName: string, args: Shape, result: unknown, orgId: string): void {
  const check = (model: ModelShape, asked: Shape, rows: unknown): void => {
    for (const row of shapesOf(rows)) {
      if (model.isTenant) requireOwn(model, row, orgId);
      else requirePublic(model, row);
      for (const [field, target] of model.relations) {
        const chosen = [asked.select, asked.include].filter(isShape).map((fields) => fields[field]);
        check(modelOf(dataModel, target), chosen.find(isShape) ?? {}, row[field]);
      }
      if (!asksForOrg(asked)) Reflect.deleteProperty(row, "orgId");
    }
  };
  check(modelOf(dataModel, modelName), args, result);
}

function requireOwn(model: ModelShape, row: Shape, orgId: string): void {
  if (row.orgId !== orgId) throw new TenantGuardError(`A query for ${model.name} gave another organisation's row.`);
}

function requirePublic(model: ModelShape, row: Shape): void {
  if (Object.keys(row).some((field) => !isPublicField(model.name, field))) {
    throw new TenantGuardError(`A query gave more of ${model.name} than an organisation may see.`);
  }
}

function asksForOrg({ select, omit }: Shape): boolean {
  return isShape(select) ? select.orgId === true : !(isShape(omit) && omit.orgId === true);
}
