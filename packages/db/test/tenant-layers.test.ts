import { beforeAll, expect, it } from "vitest";
import { sharedClient } from "../src/client/shared-client.ts";
import type { PrismaClient } from "../src/generated/sqlite/client.ts";
import { withSystem } from "../src/system.ts";
import { askWhose, checkRows } from "../src/tenant/check-rows.ts";
import { type DataModel, readDataModel } from "../src/tenant/data-model.ts";
import { enterAsOrganization, enterAsSystem } from "../src/tenant/database-role.ts";
import { requireConfined } from "../src/tenant/require-confined.ts";
import { confineClient } from "../src/tenant/tenant-guard.ts";
import { describeOnBothDatabases } from "../src/testing/index.ts";
import { twoOrganizations } from "./fixtures/two-organizations.ts";

/** Each layer of the wall with every other one taken away, next to what is seen without any. */
describeOnBothDatabases("one layer of the wall alone", (db) => {
  let ours = "";
  let theirs = "";
  let client: PrismaClient;
  let dataModel: DataModel;
  beforeAll(async () => {
    ({ ours, theirs } = await twoOrganizations());
    client = await sharedClient();
    dataModel = readDataModel(client);
  });

  type Tables = Pick<PrismaClient, "template" | "interview" | "$executeRaw">;
  /** An extended client has types of its own, which differ in nothing that is used here. */
  const tablesOf = (tx: object) => tx as Tables;
  /** Everything a mistake could read: rows, rows behind rows, single columns, and counts. */
  const readAll = async (tx: Tables) => ({
    templates: (await tx.template.findMany()).map(({ orgId }) => orgId),
    candidates: (await tx.interview.findMany({ select: { membership: { select: { orgId: true } } } })).map(
      ({ membership }) => membership.orgId,
    ),
    count: await tx.template.count(),
  });
  const orgsIn = (read: Awaited<ReturnType<typeof readAll>>) => new Set([...read.templates, ...read.candidates]);
  const enterUnwalled = async (tx: Tables) => {
    if (db.provider === "postgresql") await enterAsSystem(tx);
  };

  it("none: everybody's rows", async () => {
    const read = await withSystem((tx) => readAll(tablesOf(tx)));
    expect(orgsIn(read)).toEqual(new Set([ours, theirs]));
    expect(read.count).toBe(5);
  });

  it("the guard's filter, without policies: its own rows", async () => {
    const door = { isEntering: true };
    const read = await confineClient(client, dataModel, ours, door).$transaction(async (tx) => {
      await enterUnwalled(tablesOf(tx));
      door.isEntering = false;
      return readAll(tablesOf(tx));
    });
    expect(orgsIn(read)).toEqual(new Set([ours]));
    expect(read.count).toBe(2);
  });

  it("the look at answers, without filter and policies: a refusal as soon as one row is another's", async () => {
    const looking = client.$extends({
      query: {
        async $allOperations({ model, args, query }) {
          if (model === undefined) return query(args);
          const given = { ...args };
          const result: unknown = await query(askWhose(dataModel, model, given));
          checkRows(dataModel, model, given, result, ours);
          return result;
        },
      },
    });
    const look = <T>(work: (tx: Tables) => Promise<T>) =>
      looking.$transaction(async (tx) => {
        await enterUnwalled(tablesOf(tx));
        return work(tablesOf(tx));
      });
    const refused = (work: (tx: Tables) => Promise<unknown>) =>
      expect(look(work)).rejects.toThrow(/gave another organisation's row/);
    await refused((tx) => tx.template.findMany());
    await refused((tx) => tx.template.findMany({ select: { title: true } }));
    await refused((tx) => tx.template.findMany({ omit: { orgId: true } }));
    await refused((tx) => tx.template.findFirst({ where: { id: "only-theirs" }, select: { title: true } }));
    await refused((tx) =>
      tx.template.update({ where: { orgId_id: { orgId: theirs, id: "same" } }, data: { title: "!" } }),
    );
    await refused((tx) => tx.template.delete({ where: { orgId_id: { orgId: theirs, id: "only-theirs" } } }));
    const whole = { where: { orgId: ours }, select: { membership: { select: { user: true } } } };
    await expect(look((tx) => tx.interview.findMany(whole))).rejects.toThrow(/gave more of User than/);
    const own = await look((tx) =>
      tx.template.findMany({ where: { orgId: ours, id: "same" }, select: { title: true } }),
    );
    expect(own).toEqual([{ title: `of ${ours}` }]);
    // What was refused was rolled back.
    expect(await withSystem((tx) => tx.template.count({ where: { orgId: theirs, title: { not: "!" } } }))).toBe(3);
  });

  it("the last look at questions, without the filter: a refusal of whatever is not confined", async () => {
    const looking = client.$extends({
      query: {
        $allOperations({ model, operation, args, query }) {
          if (model !== undefined) requireConfined(operation, { ...args }, ours);
          return query(args);
        },
      },
    });
    const look = <T>(work: (tx: Tables) => Promise<T>) =>
      looking.$transaction(async (tx) => {
        await enterUnwalled(tablesOf(tx));
        return work(tablesOf(tx));
      });
    const key = { orgId_id: { orgId: theirs, id: "same" } };
    const planted = { orgId: theirs, title: "planted" };
    const attempts: ((tx: Tables) => Promise<unknown>)[] = [
      (tx) => tx.template.count(),
      (tx) => tx.template.aggregate({ _count: true, where: { OR: [{ orgId: ours }, { orgId: theirs }] } }),
      (tx) => tx.template.groupBy({ by: ["orgId"], where: { AND: { OR: [{ orgId: ours }] } } }),
      (tx) => tx.template.updateMany({ where: { AND: [{ orgId: theirs }] }, data: { title: "!" } }),
      (tx) => tx.template.deleteMany(),
      (tx) => tx.template.create({ data: planted }),
      (tx) => tx.template.createMany({ data: [{ ...planted, orgId: ours }, planted] }),
      (tx) => tx.template.upsert({ where: key, create: { ...planted, orgId: ours }, update: {} }),
      (tx) => tx.template.upsert({ where: { ...key, AND: [{ orgId: ours }] }, create: planted, update: {} }),
    ];
    for (const attempt of attempts) await expect(look(attempt)).rejects.toThrow(/about to leave its organisation/);
    expect(await look((tx) => tx.template.count({ where: { AND: [{ orgId: ours }] } }))).toBe(2);
  });

  if (db.provider === "sqlite") return;
  it("the policies, without the guard: its own rows", async () => {
    const read = await client.$transaction(async (tx) => {
      await enterAsOrganization(tx, ours);
      return readAll(tx);
    });
    expect(orgsIn(read)).toEqual(new Set([ours]));
    expect(read.count).toBe(2);
  });
});
