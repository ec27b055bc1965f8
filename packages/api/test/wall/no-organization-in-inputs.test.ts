import { expect, test } from "vitest";
import { z } from "zod";
import { adminRouter } from "../../src/routers/admin-router.ts";
import { internalRouter } from "../../src/routers/internal-router.ts";
import { webRouter } from "../../src/routers/web-router.ts";

const roots = { web: webRouter, admin: adminRouter, internal: internalRouter };

/** The names of everything that the procedures of a root may be told, by procedure. */
function namesOf(root: keyof typeof roots): { path: string; names: string[] }[] {
  return Object.entries(roots[root]._def.procedures).map(([path, { _def }]) => {
    const inputs: unknown = Reflect.get(_def, "inputs");
    const schemas = z.array(z.custom<z.ZodType>((value) => value instanceof z.ZodType)).parse(inputs);
    const written = schemas.map((schema) =>
      JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
    );
    return { path, names: [...written.join("").matchAll(/"(\w+)":\{/g)].map(([, name = ""]) => name) };
  });
}

test.each(["web", "admin", "internal"] as const)(
  "no procedure of %s is told an organisation, but the one that chooses",
  (root) => {
    const told = namesOf(root).filter(({ names }) =>
      names.some((name) => /^org(anization)?(Id|Slug)?$|^tenant(Id)?$/i.test(name)),
    );
    expect(told.map(({ path }) => path)).toEqual(root === "internal" ? [] : ["user.switchOrganization"]);
  },
);
