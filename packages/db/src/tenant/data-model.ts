import { z } from "zod";

const runtimeDataModelSchema = z.object({
  models: z.record(
    z.string(),
    z.object({ fields: z.array(z.object({ name: z.string(), kind: z.string(), type: z.string() })) }),
  ),
});

/** What the guard knows of one model. */
export type ModelShape = {
  name: string;
  /** Whether its rows belong to one organisation. */
  isTenant: boolean;
  /** Field name to the model it leads to. */
  relations: ReadonlyMap<string, string>;
};
export type DataModel = ReadonlyMap<string, ModelShape>;

/**
 * The models of a generated client. Prisma 7 exports no description of them, so it is taken from the client itself and
 * checked: a release that moves it fails the first query instead of letting one through unguarded.
 */
export function readDataModel(client: object): DataModel {
  const { models } = runtimeDataModelSchema.parse(Reflect.get(client, "_runtimeDataModel"));
  return new Map(
    Object.entries(models).map(([name, { fields }]) => {
      const relations = new Map(
        fields.filter((field) => field.kind === "object").map((field) => [field.name, field.type]),
      );
      return [name, { name, isTenant: fields.some((field) => field.name === "orgId"), relations }];
    }),
  );
}
