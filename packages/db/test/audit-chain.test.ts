import { expect, it } from "vitest";
import { findBrokenSeal } from "../src/audit/find-broken-seal.ts";
import { recordAuditEvent, withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import { createOrganization, describeOnBothDatabases } from "../src/testing/index.ts";

const atOnce = 50;

describeOnBothDatabases("the chain of audit events", () => {
  it("loses none and leaves no gap when many are appended at once, some of them by work that is undone", async () => {
    const { id: orgId } = await withSystem((tx) => createOrganization(tx));
    const append = (index: number) =>
      withOrg(orgId, async (tx) => {
        await tx.template.create({ data: { orgId, id: `${index}`, title: "x" } });
        await recordAuditEvent(tx, { actor: "test", action: "template:create", subjectId: `${index}` });
        if (index % 5 === 0) throw new Error("changed my mind");
      });
    const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, (_, index) => append(index)));
    const kept = outcomes.flatMap(({ status }, index) => (status === "fulfilled" ? [`${index}`] : [])).sort();
    expect(kept).toHaveLength((atOnce * 4) / 5);
    const { events, head, templates } = await withOrg(orgId, async (tx) => ({
      events: await tx.auditEvent.findMany({ orderBy: { seq: "asc" } }),
      head: await tx.auditHead.findFirst(),
      templates: (await tx.template.findMany()).map(({ id }) => id).sort(),
    }));
    expect(events.map(({ subjectId }) => subjectId).sort()).toEqual(kept);
    expect(templates).toEqual(kept);
    expect(findBrokenSeal(events, head)).toBeUndefined();
  }, 60_000);
});
