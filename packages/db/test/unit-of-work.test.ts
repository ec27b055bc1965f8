import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, vi } from "vitest";
import { withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import { createOrganization, createTemplate, describeOnBothDatabases } from "../src/testing/index.ts";

const run = promisify(execFile);
const writesPerProcess = 100;

describeOnBothDatabases("a unit of work", (db) => {
  it("keeps nothing of what it did when it fails at the end", async () => {
    const { id: orgId } = await withSystem((tx) => createOrganization(tx));
    const work = withOrg(orgId, async (tx) => {
      await tx.template.create({ data: { orgId, title: "Kept?" } });
      expect(await tx.template.count()).toBe(1);
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect(await withOrg(orgId, (tx) => tx.template.count())).toBe(0);
  });

  it("loses nothing when two processes write at once", async () => {
    const { id: orgId } = await withSystem((tx) => createOrganization(tx));
    await withSystem((tx) => createTemplate(tx, { orgId, id: "counter", title: "0" }));
    const program = join(import.meta.dirname, "fixtures/count-up.ts");
    const count = () =>
      run(process.execPath, [program, orgId, String(writesPerProcess)], { env: { PATH: "", DATABASE_URL: db.url() } });
    await Promise.all([count(), count()]);
    const { title, rows } = await withOrg(orgId, async (tx) => ({
      title: (await tx.template.findFirstOrThrow({ where: { id: "counter" } })).title,
      rows: await tx.auditEvent.count(),
    }));
    expect(rows).toBe(2 * writesPerProcess);
    expect(title).toBe(String(2 * writesPerProcess));
  }, 60_000);

  it("keeps a limit that it checked before it wrote, however many try at once", async () => {
    const { id: orgId } = await withSystem((tx) => createOrganization(tx));
    const takeOneOfThree = () =>
      withOrg(orgId, async (tx) => {
        if ((await tx.template.count()) >= 3) return;
        await tx.template.create({ data: { orgId, title: "One of three" } });
      });
    await Promise.all(Array.from({ length: 12 }, takeOneOfThree));
    expect(await withOrg(orgId, (tx) => tx.template.count())).toBe(3);
  });

  it("is tried again no less often because the clock is set forward meanwhile", async () => {
    const { id: orgId } = await withSystem((tx) => createOrganization(tx));
    let nowMs = Date.now();
    const clock = vi.spyOn(Date, "now").mockImplementation(() => (nowMs += 60 * 60 * 1000));
    const countUp = () =>
      withOrg(orgId, async (tx) => {
        const title = String(await tx.template.count());
        await tx.template.create({ data: { orgId, title } });
      });
    await Promise.all(Array.from({ length: 12 }, countUp)).finally(() => clock.mockRestore());
    expect(await withOrg(orgId, (tx) => tx.template.count())).toBe(12);
  });

  it("serves many at once in one process", async () => {
    const { id: orgId } = await withSystem((tx) => createOrganization(tx));
    const create = () => withOrg(orgId, (tx) => tx.template.create({ data: { orgId, title: "one of many" } }));
    await Promise.all(Array.from({ length: 50 }, create));
    expect(await withOrg(orgId, (tx) => tx.template.count())).toBe(50);
  });
});
