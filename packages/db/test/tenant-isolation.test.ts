import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import { readPropertySeed } from "../src/testing/env.ts";
import { createMember, createOrganization, describeOnBothDatabases } from "../src/testing/index.ts";
import { type Choice, type OperationName, operations, Refused, type Store } from "./fixtures/tenant-operations.ts";

/** Per database. Repeat a run with TENANT_ISOLATION_SEED set to the seed in the test's name. */
const operationsMin = 10_000;
const seed = readPropertySeed() ?? Date.now() % 2 ** 31;

type Step = { name: OperationName; choice: Choice };
type UnitOfWork = { tenant: 0 | 1; steps: Step[] };

const ids = fc.constantFrom("a", "b", "c", "d");
const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...Object.keys(operations).filter((name): name is OperationName => name in operations)),
  choice: fc.record({
    id: ids,
    other: ids,
    title: fc.constantFrom("x", "y", "z"),
    count: fc.integer({ min: 1, max: 4 }),
  }),
});
const unitArbitrary: fc.Arbitrary<UnitOfWork> = fc.record({
  tenant: fc.constantFrom(0, 1),
  steps: fc.array(stepArbitrary, { minLength: 10, maxLength: 20, size: "max" }),
});

function copyOf({ templates, groups }: Store): Store {
  return { templates: new Map(templates), groups: new Map([...groups].map(([id, row]) => [id, { ...row }])) };
}

/** What the model says of one unit of work: a refusal ends it and undoes it, so it is only kept where it is the last step. */
function foresee(before: Store, steps: Step[]) {
  let store = copyOf(before);
  const foreseen: (Step & { answer: unknown })[] = [];
  for (const [index, step] of steps.entries()) {
    const next = copyOf(store);
    try {
      foreseen.push({ ...step, answer: operations[step.name].expected(next, step.choice) });
      store = next;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (index === steps.length - 1) return { foreseen, last: { ...step, refusal: error.reason }, after: before };
    }
  }
  return { foreseen, last: undefined, after: store };
}

function reasonOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : error instanceof Error ? error.name : error;
}

describeOnBothDatabases("two organisations that use the same ids", () => {
  let orgs: string[] = [];
  const done = new Map<OperationName, number>();

  beforeAll(async () => {
    orgs = await withSystem(async (tx) => [(await createOrganization(tx)).id, (await createOrganization(tx)).id]);
    for (const orgId of orgs) await withSystem((tx) => createMember(tx, { orgId, id: "same" }));
  });

  async function readStore(orgId: string): Promise<Store> {
    return withSystem(async (tx) => ({
      templates: new Map((await tx.template.findMany({ where: { orgId } })).map(({ id, title }) => [id, title])),
      groups: new Map(
        (await tx.assignmentGroup.findMany({ where: { orgId } })).map(({ id, templateId, attemptsMax }) => [
          id,
          { templateId, attemptsMax },
        ]),
      ),
    }));
  }

  async function work({ tenant, steps }: UnitOfWork, stores: [Store, Store]): Promise<void> {
    const [ours = "", theirs = ""] = tenant === 0 ? orgs : orgs.toReversed();
    const { foreseen, last, after } = foresee(stores[tenant], steps);
    const unit = withOrg(ours, async (tx) => {
      for (const { name, choice, answer } of foreseen) {
        expect(await operations[name].actual(tx, choice, theirs), name).toEqual(answer);
      }
      if (last) await operations[last.name].actual(tx, last.choice, theirs);
    });
    if (last) expect(await unit.then(() => "done", reasonOf), last.name).toBe(last.refusal);
    else await unit;
    for (const { name } of last ? [...foreseen, last] : foreseen) done.set(name, (done.get(name) ?? 0) + 1);
    stores[tenant] = after;
  }

  it(`live as if each had a database of its own (seed ${seed})`, async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(unitArbitrary, { minLength: 8, maxLength: 16, size: "max" }), async (units) => {
          const empty = (): Store => ({ templates: new Map(), groups: new Map() });
          const stores: [Store, Store] = [empty(), empty()];
          for (const unit of units) await work(unit, stores);
          expect(await Promise.all(orgs.map(readStore))).toEqual(stores);
        })
        .afterEach(async () => {
          await withSystem((tx) => tx.assignmentGroup.deleteMany());
          await withSystem((tx) => tx.template.deleteMany());
        }),
      { numRuns: 115, seed },
    );
    expect([...done.values()].reduce((sum, times) => sum + times)).toBeGreaterThanOrEqual(operationsMin);
    expect([...done.keys()].sort()).toEqual(Object.keys(operations).sort());
  }, 120_000);
});
