import { expect, it } from "vitest";
import { withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import { createOrganization, describeOnBothDatabases } from "../src/testing/index.ts";

describeOnBothDatabases("a unit of work", () => {
  it("keeps nothing of what it did when it fails at the end", async () => {
    const { id: orgId } = await withSystem((tx) => createOrganization(tx));
    const work = withOrg(orgId, async (tx) => {
      await tx.template.create({ data: { orgId, title: "Kept?", questions: [] } });
      expect(await tx.template.count()).toBe(1);
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect(await withOrg(orgId, (tx) => tx.template.count())).toBe(0);
  });
});
