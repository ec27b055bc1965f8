import fc from "fast-check";
import { expect, it } from "vitest";
import { type TenantTx, withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import { createOrganization, describeOnBothDatabases } from "../src/testing/index.ts";

/** One tenant's rows as they should be: id to title. */
type Store = Map<string, string>;
type Step = { tenant: 0 | 1; kind: "create" | "rename" | "renameAll" | "remove"; id: string; title: string };

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  tenant: fc.constantFrom(0, 1),
  kind: fc.constantFrom("create", "rename", "renameAll", "remove"),
  id: fc.constantFrom("a", "b", "c"),
  title: fc.constantFrom("x", "y", "z"),
});

const modelSteps: Record<Step["kind"], (store: Store, step: Step) => void> = {
  create: (store, { id, title }) => void (store.has(id) || store.set(id, title)),
  rename: (store, { id, title }) => void (store.has(id) && store.set(id, title)),
  renameAll: (store, { title }) => void [...store.keys()].map((id) => store.set(id, title)),
  remove: (store, { id }) => void store.delete(id),
};

const realSteps: Record<Step["kind"], (tx: TenantTx, step: Step) => Promise<unknown>> = {
  create: (tx, { id, title }) =>
    tx.template.upsert({
      where: { orgId_id: { orgId: tx.orgId, id } },
      create: { orgId: tx.orgId, id, title, questions: [] },
      update: {},
    }),
  rename: (tx, { id, title }) => tx.template.updateMany({ where: { id }, data: { title } }),
  renameAll: (tx, { title }) =>
    tx.template.updateMany({ where: { OR: [{ id: { not: "" } }, { id: "a" }] }, data: { title } }),
  remove: (tx, { id }) => tx.template.deleteMany({ where: { id } }),
};

describeOnBothDatabases("two organisations that use the same ids", () => {
  it("live as if each had a database of its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { minLength: 1, maxLength: 12 }), async (steps) => {
        const orgs = await withSystem(async (tx) => [await createOrganization(tx), await createOrganization(tx)]);
        const stores: Store[] = [new Map(), new Map()];
        for (const step of steps) {
          const [org, store] = [orgs[step.tenant], stores[step.tenant]];
          if (org === undefined || store === undefined) throw new Error("There are two tenants.");
          modelSteps[step.kind](store, step);
          await withOrg(org.id, (tx) => realSteps[step.kind](tx, step));
        }
        for (const [index, org] of orgs.entries()) {
          const rows = await withOrg(org.id, (tx) => tx.template.findMany());
          expect(new Map(rows.map(({ id, title }) => [id, title]))).toEqual(stores[index]);
        }
      }),
      { numRuns: 25, seed: 20261122 },
    );
  }, 60_000);
});
