import { beforeAll, expect, it } from "vitest";
import { isUniqueViolation, type TenantTx, withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import { describeOnBothDatabases } from "../src/testing/index.ts";
import { twoOrganizations } from "./fixtures/two-organizations.ts";

describeOnBothDatabases("an organisation's client", () => {
  let ours = "";
  let theirs = "";
  beforeAll(async () => {
    ({ ours, theirs } = await twoOrganizations());
  });

  const titles = (tx: TenantTx, where: object) =>
    tx.template.findMany({ where, select: { title: true } }).then((rows) => rows.map(({ title }) => title));
  const refused = (work: (tx: TenantTx) => unknown) =>
    expect(withOrg(ours, async (tx) => await work(tx))).rejects.toThrow(
      expect.objectContaining({ name: "TenantGuardError" }),
    );

  it("reads only its own rows, whatever the filter says", async () => {
    const read = await withOrg(ours, async (tx) => [
      await titles(tx, {}),
      await titles(tx, { OR: [{ orgId: theirs }, { id: { not: "" } }] }),
      await titles(tx, { AND: [{ id: "same" }] }),
      await titles(tx, { NOT: { orgId: ours } }),
    ]);
    const [mine] = read;
    expect(mine).toContain(`of ${ours}`);
    expect(read.slice(1)).toEqual([mine, [`of ${ours}`], []]);
    expect(mine).not.toContain("only theirs");
  });

  it("finds its row by key, and nothing under another's", async () => {
    const find = (orgId: string) =>
      withOrg(ours, (tx) => tx.template.findUnique({ where: { orgId_id: { orgId, id: "same" } } }));
    expect(await find(ours)).toMatchObject({ title: `of ${ours}` });
    expect(await find(theirs)).toBeNull();
  });

  it("counts, groups and sums only its own rows", async () => {
    const all = await withSystem((tx) => tx.template.count());
    const [count, groups, sum] = await withOrg(ours, async (tx) => [
      await tx.template.count(),
      await tx.template.groupBy({ by: ["orgId"] }),
      await tx.assignmentGroup.aggregate({ _sum: { attemptsMax: true } }),
    ]);
    expect(count).toBeLessThan(all);
    expect(groups).toEqual([{ orgId: ours }]);
    expect(sum).toEqual({ _sum: { attemptsMax: 3 } });
  });

  it("changes and deletes only its own rows", async () => {
    const changed = await withOrg(ours, (tx) =>
      tx.template.updateMany({ where: { id: "only-theirs" }, data: { title: "!" } }),
    );
    const deleted = await withOrg(ours, (tx) =>
      tx.template.deleteMany({ where: { OR: [{ id: "only-theirs" }, { orgId: theirs }] } }),
    );
    expect([changed.count, deleted.count]).toEqual([0, 0]);
    const key = { where: { orgId_id: { orgId: theirs, id: "only-theirs" } } };
    await expect(withOrg(ours, (tx) => tx.template.update({ ...key, data: { title: "!" } }))).rejects.toThrow(
      /not found|No record/,
    );
    await expect(withOrg(ours, (tx) => tx.template.delete(key))).rejects.toThrow(/not found|No record/);
    expect(await withSystem((tx) => tx.template.findUnique(key))).toMatchObject({ title: "only theirs" });
  });

  it("writes its own organisation into every new row", async () => {
    const titles = await withOrg(ours, async (tx) => {
      // What a caller without types could leave out.
      const withoutOrg = JSON.parse('{ "title": "stamped" }');
      await tx.template.create({ data: withoutOrg });
      await tx.template.createMany({ data: [withoutOrg, withoutOrg] });
      return tx.template.findMany({ where: { title: "stamped" }, select: { orgId: true } });
    });
    expect(titles).toEqual([{ orgId: ours }, { orgId: ours }, { orgId: ours }]);
  });

  it("refuses to write another organisation into a row", async () => {
    const foreign = { orgId: theirs, title: "planted" };
    const key = { orgId_id: { orgId: ours, id: "same" } };
    await refused((tx) => tx.template.create({ data: foreign }));
    await refused((tx) => tx.template.createMany({ data: [foreign] }));
    await refused((tx) => tx.template.update({ where: key, data: { orgId: theirs } }));
    await refused((tx) => tx.template.updateMany({ data: { orgId: { set: theirs } } }));
    await refused((tx) => tx.template.upsert({ where: key, create: foreign, update: {} }));
    expect(await withSystem((tx) => tx.template.count({ where: { title: "planted" } }))).toBe(0);
  });

  it("refuses an upsert under another's key, which would quietly create a row", async () => {
    const row = { orgId: ours, title: "quiet" };
    const upsert = (orgId: string) => (tx: TenantTx) =>
      tx.template.upsert({ where: { orgId_id: { orgId, id: "fresh" } }, create: { ...row, id: "fresh" }, update: {} });
    await refused(upsert(theirs));
    expect(await withOrg(ours, upsert(ours))).toMatchObject({ title: "quiet" });
  });

  it("refuses nested writes that name a row instead of making one", async () => {
    const where = { orgId_id: { orgId: ours, id: "same" } };
    const foreignKey = { orgId_id: { orgId: theirs, id: "same" } };
    const groups = [
      { connect: foreignKey },
      { set: [foreignKey] },
      { disconnect: foreignKey },
      { delete: foreignKey },
      { deleteMany: {} },
      { updateMany: { where: {}, data: { attemptsMax: 9 } } },
      { update: { where: foreignKey, data: { attemptsMax: 9 } } },
      { connectOrCreate: { where: foreignKey, create: { title: "theirs", attemptsMax: 9 } } },
    ];
    for (const nested of groups) {
      await refused((tx) => tx.template.update({ where, data: { groups: JSON.parse(JSON.stringify(nested)) } }));
    }
    await refused((tx) => tx.template.update({ where, data: { organization: { connect: { id: theirs } } } }));
    await refused((tx) => tx.template.update({ where, data: { organization: { update: { name: "ours now" } } } }));
    expect(await withSystem((tx) => tx.assignmentGroup.count({ where: { attemptsMax: 9 } }))).toBe(0);
  });

  it("makes children of its own rows in one write", async () => {
    const made = await withOrg(ours, (tx) =>
      tx.template.create({
        data: {
          orgId: ours,
          title: "parent",
          groups: { create: { title: "child", attemptsMax: 1 } },
        },
        include: { groups: true },
      }),
    );
    expect(made.groups).toMatchObject([{ orgId: ours, title: "child" }]);
  });

  it("shows of a person what the organisation may see, and nothing beyond", async () => {
    const member = { where: { orgId_id: { orgId: ours, id: "same" } } };
    const seen = await withOrg(ours, (tx) =>
      tx.membership.findUnique({
        ...member,
        select: { user: { select: { name: true } }, organization: { select: { name: true } } },
      }),
    );
    expect(seen).toEqual({ user: { name: `Member of ${ours}` }, organization: { name: `Organisation ${ours}` } });
    await refused((tx) => tx.membership.findUnique({ ...member, include: { user: true } }));
    await refused((tx) =>
      tx.membership.findUnique({ ...member, select: { user: { include: { memberships: true } } } }),
    );
    await refused((tx) => tx.membership.findUnique({ ...member, select: { user: { select: { memberships: true } } } }));
    await refused((tx) => tx.membership.findUnique({ ...member, select: { user: { select: { createdAt: true } } } }));
    await refused((tx) => tx.membership.findMany({ where: { user: { memberships: { some: { orgId: theirs } } } } }));
    await refused((tx) => tx.membership.findMany({ orderBy: { user: { authSessions: { _count: "asc" } } } }));
    await refused((tx) => tx.interview.findMany({ include: { membership: { include: { user: true } } } }));
  });

  it("does not say which person a membership is of, and so cannot see whom it names", async () => {
    const where = { orgId_id: { orgId: ours, id: "same" } };
    const { userId } = await withSystem((tx) => tx.membership.findFirstOrThrow({ where: { orgId: theirs } }));
    const taken = { orgId: ours, userId, role: "candidate" };
    await refused((tx) => tx.membership.create({ data: taken }));
    await refused((tx) => tx.membership.createMany({ data: [taken] }));
    await refused((tx) => tx.membership.update({ where, data: { userId } }));
    await refused((tx) => tx.membership.updateMany({ data: { userId } }));
    await refused((tx) => tx.membership.upsert({ where, create: taken, update: {} }));
    await refused((tx) => tx.membership.update({ where, data: { user: { connect: { id: userId } } } }));
    const change = (tx: TenantTx) => tx.membership.update({ where, data: { role: "reviewer" } });
    expect(await withOrg(ours, change)).toMatchObject({ role: "reviewer" });
  });

  it("has neither global tables nor raw SQL", async () => {
    for (const key of [
      "user",
      "organization",
      "authSession",
      "magicLinkToken",
      "$queryRaw",
      "$executeRawUnsafe",
      "$extends",
      "$transaction",
    ]) {
      await refused((tx) => Reflect.get(tx, key));
    }
  });

  it("does not begin without one organisation's id", async () => {
    const count = (tx: TenantTx) => tx.template.count();
    for (const orgId of [undefined, null, "", [], [ours], { not: "nobody" }, { in: [ours, theirs] }]) {
      // What a caller without types could hand on.
      const work = withOrg(JSON.parse(JSON.stringify({ orgId })).orgId, count);
      await expect(work).rejects.toThrow("A unit of work belongs to one organisation.");
    }
    expect(await withOrg("nobody", count)).toBe(0);
    expect(await withOrg(ours, count)).toBeGreaterThan(0);
  });

  it("ends with its unit of work", async () => {
    const kept = await withOrg(ours, async (tx) => ({ tx }));
    await expect(kept.tx.template.findMany()).rejects.toThrow(/Transaction already closed/);
  });

  it("refuses a cursor on another's row, behind which our rows would show what it says", async () => {
    const orderBy = { title: "asc" } as const;
    const cursorOf = (orgId: string) => ({ cursor: { orgId_id: { orgId, id: "same" } } });
    await refused((tx) => tx.template.findMany({ ...cursorOf(theirs), orderBy }));
    await refused((tx) => tx.template.findFirst({ ...cursorOf(theirs), orderBy }));
    await refused((tx) => tx.template.count({ ...cursorOf(theirs), orderBy }));
    await refused((tx) => tx.template.aggregate({ ...cursorOf(theirs), orderBy, _count: true }));
    await refused((tx) => tx.template.findMany({ include: { assignments: cursorOf(theirs) } }));
    await refused((tx) => tx.template.findMany({ select: { assignments: { ...cursorOf(theirs) } } }));
    await refused((tx) => tx.auditHead.findMany({ cursor: { orgId: theirs } }));
    const [first] = await withOrg(ours, (tx) => tx.template.findMany({ ...cursorOf(ours), orderBy }));
    expect(first).toMatchObject({ orgId: ours, id: "same" });
    expect(await withOrg(ours, (tx) => tx.auditHead.findMany({ cursor: { orgId: ours } }))).toEqual([]);
  });

  it("refuses to count children by what a global table says", async () => {
    const counted = (where: object) => (tx: TenantTx) =>
      tx.template.findMany({
        where: { title: "First interview" },
        select: { _count: { select: { assignments: { where } } } },
      });
    await refused(counted({ membership: { user: { createdAt: { gt: new Date(0) } } } }));
    await refused(counted({ membership: { user: { authSessions: { some: {} } } } }));
    const memberships = { _count: { select: { memberships: true } } };
    await refused((tx) => tx.membership.findMany({ select: { user: { select: { name: true, ...memberships } } } }));
    const counts = await withOrg(ours, counted({ membership: { user: { name: { not: "" } } } }));
    expect(counts).toEqual([{ _count: { assignments: 1 } }]);
  });

  it("gives of a table nothing but its operations", async () => {
    const keys = await withOrg(ours, async (tx) =>
      ["$parent", "$name", "fields", "findMany"].filter((key) => Reflect.get(tx.template, key) !== undefined),
    );
    expect(keys).toEqual(["findMany"]);
  });

  it("gives of a row nothing but the row, not Prisma's ways on from it", async () => {
    const member = { where: { orgId_id: { orgId: ours, id: "same" } } };
    const ways = await withOrg(ours, async (tx) => {
      const found = tx.membership.findUnique(member);
      return { before: Reflect.get(found, "user"), after: Reflect.get(Object(await found), "user"), row: await found };
    });
    expect(ways).toEqual({ before: undefined, after: undefined, row: expect.objectContaining({ id: "same" }) });
  });

  it("gives back what was asked for, though it looked whose the rows are", async () => {
    const key = { where: { orgId_id: { orgId: ours, id: "same" } } };
    const rows = await withOrg(ours, async (tx) => [
      await tx.template.findUnique({ ...key, select: { title: true } }),
      await tx.template.findUnique({ ...key, omit: { orgId: true, createdAt: true } }),
      await tx.template.findUnique({ ...key, select: { orgId: true } }),
      await tx.interview.findUnique({
        ...key,
        select: { assignment: { omit: { orgId: true }, include: { template: true } } },
      }),
      await tx.interview.findUnique({
        ...key,
        select: { assignment: { select: { template: { select: { id: true } } } } },
      }),
      await tx.template.create({ data: { orgId: ours, title: "new" }, select: { title: true } }),
      await tx.template.updateManyAndReturn({
        where: { title: "new" },
        data: { title: "newer" },
        select: { title: true },
      }),
    ]);
    expect(rows).toEqual([
      { title: `of ${ours}` },
      { id: "same", title: `of ${ours}`, archivedAt: null },
      { orgId: ours },
      { assignment: expect.objectContaining({ template: expect.objectContaining({ orgId: ours }) }) },
      { assignment: { template: { id: expect.any(String) } } },
      { title: "new" },
      [{ title: "newer" }],
    ]);
    expect(rows[3]).not.toHaveProperty("assignment.orgId");
  });

  it("says which error is a key that exists already", async () => {
    const again = withOrg(ours, (tx) => tx.template.create({ data: { orgId: ours, id: "same", title: "again" } }));
    expect(await again.catch(isUniqueViolation)).toBe(true);
    expect(isUniqueViolation(new Error("P2002"))).toBe(false);
  });
});
