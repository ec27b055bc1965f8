import { z } from "zod";
import { tenancy } from "./tenancy.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";

const runtimeDataModelSchema = z.object({
  models: z.record(
    z.string(),
    z.object({ fields: z.array(z.object({ name: z.string(), kind: z.string(), type: z.string() })) }),
  ),
});

/** What the guard knows of one model. */
export type ModelShape = {
  name: string;
  /** Whether its rows belong to one organisation each. */
  isTenant: boolean;
  /** Field name to the model it leads to. */
  relations: ReadonlyMap<string, string>;
};
export type DataModel = ReadonlyMap<string, ModelShape>;

/** @throws TenantGuardError for a model that is not there. */
export function modelOf(dataModel: DataModel, name: string): ModelShape {
  const model = dataModel.get(name);
  if (model === undefined) throw new TenantGuardError(`${name} is not a model.`);
  return model;
}

const known = new WeakMap<object, DataModel>();

/**
 * The models of a generated client. Prisma 7 exports no description of them, so it is taken from the client itself and
 * checked: a release that moves it, or a model of which nobody said whose its rows are, fails the first query instead of
 * letting one through unguarded.
 */
export function readDataModel(client: object): DataModel {
  const dataModel = known.get(client) ?? describeModels(Reflect.get(client, "_runtimeDataModel"));
  known.set(client, dataModel);
  return dataModel;
}

/** Reads Prisma's description of the models against the list of whose they are. */
export function describeModels(runtimeDataModel: unknown): DataModel {
  const { models } = runtimeDataModelSchema.parse(runtimeDataModel);
  const declared: Readonly<Record<string, "tenant" | "global">> = tenancy;
  return new Map(
    Object.entries(models).map(([name, { fields }]) => {
      const isTenant = declared[name] === "tenant";
      if (declared[name] === undefined || isTenant !== fields.some((field) => field.name === "orgId")) {
        throw new TenantGuardError(
          `${name} has to be declared in tenancy.ts: tenant with an orgId, or global without.`,
        );
      }
      const relations = new Map(
        fields.filter((field) => field.kind === "object").map((field) => [field.name, field.type]),
      );
      return [name, { name, isTenant, relations }];
    }),
  );
}
