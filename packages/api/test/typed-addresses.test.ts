import { expect, test } from "vitest";
import { z } from "zod";
import { adminRouter } from "../src/routers/admin-router.ts";
import { internalRouter } from "../src/routers/internal-router.ts";
import { webRouter } from "../src/routers/web-router.ts";

/**
 * Inputs that hold an address which this server then asks for something, each with what keeps it from asking inside the
 * house. None: nobody can type one.
 */
const guardedAddresses: Record<string, string> = {};

const namesOfAddresses = /(url|uri|href|link|host|endpoint|webhook|callback|issuer|origin|domain)$/i;
const schemaSchema = z.looseObject({ format: z.string().optional(), pattern: z.string().optional() });

/** The paths of a JSON schema at which an address could be typed: by its format, its pattern, or its name. */
function addressesIn(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((part) => addressesIn(part, path));
  const { data } = schemaSchema.safeParse(schema);
  if (!data) return [];
  const isText = data.type === "string";
  const looksLikeOne =
    data.format === "uri" || /:(\\?\/){2}/.test(data.pattern ?? "") || (isText && namesOfAddresses.test(path));
  const properties = z.record(z.string(), z.unknown()).catch({}).parse(data.properties);
  const parts = ["items", "anyOf", "oneOf", "allOf", "prefixItems", "additionalProperties"].map((key) => data[key]);
  return [
    ...(looksLikeOne ? [path] : []),
    ...Object.entries(properties).flatMap(([name, part]) => addressesIn(part, `${path}.${name}`)),
    ...addressesIn(parts, path),
  ];
}

function inputsOf(root: string, router: { _def: { procedures: object } }) {
  return Object.entries(router._def.procedures).flatMap(([path, procedure]) => {
    const inputs: unknown = Reflect.get(Reflect.get(Object(procedure), "_def"), "inputs");
    return Array.isArray(inputs) ? inputs.map((input: z.ZodType) => ({ path: `${root} ${path}`, input })) : [];
  });
}

const inputs = [
  ...inputsOf("web", webRouter),
  ...inputsOf("admin", adminRouter),
  ...inputsOf("internal", internalRouter),
];

test("nobody can type an address that this server would then ask, unless it stands here with its guard", () => {
  expect(inputs.length).toBeGreaterThan(10);
  const found = inputs.flatMap(({ path, input }) =>
    addressesIn(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }), path),
  );
  expect(found).toEqual(Object.keys(guardedAddresses));
});

test("an address would be found wherever it stands", () => {
  const planted = z.object({
    report: z.array(z.object({ to: z.url() })),
    target: z.union([z.object({ webhook: z.string() }), z.null()]),
    free: z.string().regex(/^https:\/\//),
  });
  const found = addressesIn(z.toJSONSchema(planted, { io: "input", unrepresentable: "any" }), "x");
  expect(found.sort()).toEqual(["x.free", "x.report.to", "x.target.webhook"]);
});
