import { beforeAll, expect, it } from "vitest";
import { withSystem } from "../src/system.ts";
import { createMember, describeOnBothDatabases } from "../src/testing/index.ts";
import { twoOrganizations } from "./fixtures/two-organizations.ts";

/** SQLite's adapter takes a trigger's refusal for a foreign key's; nothing here has one that would refuse. */
const refusal = { sqlite: /Foreign key constraint violated/, postgresql: /never changes its organisation/ };

/** What holds even for a client that nothing confines. */
describeOnBothDatabases("the database itself", (db) => {
  let ours = "";
  let theirs = "";
  beforeAll(async () => {
    ({ ours, theirs } = await twoOrganizations());
  });

  it("refuses a row that points at another organisation's row", async () => {
    const assign = (orgId: string) =>
      withSystem((tx) =>
        tx.assignmentGroup.create({ data: { orgId, templateId: "only-theirs", title: "given", attemptsMax: 1 } }),
      );
    await expect(assign(ours)).rejects.toThrow(expect.objectContaining({ code: "P2003" }));
    expect(await assign(theirs)).toMatchObject({ orgId: theirs });
  });

  it("refuses to move a row to another organisation, even one that nothing points at", async () => {
    const { id } = await withSystem((tx) => createMember(tx, { orgId: theirs }));
    const key = { orgId_id: { orgId: theirs, id } };
    const moves = [
      () => withSystem((tx) => tx.membership.update({ where: key, data: { orgId: ours } })),
      () =>
        withSystem((tx) => tx.organization.update({ where: { id: ours }, data: { memberships: { connect: key } } })),
    ];
    for (const move of moves) await expect(move()).rejects.toThrow(refusal[db.provider]);
    expect(await withSystem((tx) => tx.membership.findUnique({ where: key }))).toMatchObject({ orgId: theirs });
  });
});
