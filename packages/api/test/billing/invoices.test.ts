import { withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { invoicesTable } from "../../src/export/invoices-table.ts";
import { recordUsage } from "../metering/record-usage.ts";
import { addMember, addOrganizations, now, staffCaller, tenants } from "../people.ts";

const dayMs = 86_400_000;
const invoicesCount = 30;
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
/** Newest first: one a day. */
const numbers = Array.from({ length: invoicesCount }, (_, index) => `MB-${String(index + 1).padStart(4, "0")}`);

describeOnBothDatabases("the list of invoices", () => {
  let owner: Awaited<ReturnType<typeof addMember>>;
  beforeAll(async () => {
    await addOrganizations();
    owner = await addMember("northfield", "owner");
    await withSystem(async (tx) => {
      for (const orgId of tenants) {
        for (const [index, number] of numbers.entries()) {
          const isMetered = index === 0;
          await tx.invoice.create({
            data: {
              ...{ orgId, id: `in_${number}`, number: `${orgId} ${number}`, state: "paid", currency: "usd" },
              ...{ totalCents: 4_932, periodStartsAt: daysAgo(index + 1), periodEndsAt: daysAgo(index) },
              ...(isMetered && { meteredFrom: daysAgo(30), meteredUntil: daysAgo(0) }),
              ...{ meteredSeconds: isMetered ? 300 : 0, createdAt: daysAgo(index) },
            },
          });
        }
        await tx.invoice.create({
          data: {
            ...{ orgId, id: "in_draft", state: "draft", currency: "usd", totalCents: 1, meteredSeconds: 0 },
            ...{ periodStartsAt: now, periodEndsAt: now, createdAt: now },
          },
        });
      }
    });
    for (const orgId of tenants) {
      const { id } = await addMember(orgId, "candidate", { id: "candidate" });
      for (const [seconds, days] of [
        [200, 10],
        [99, 1],
        // In another period, and so on another invoice.
        [50, 31],
      ] as const) {
        const usage = await recordUsage({ orgId, membershipId: id }, { seconds, at: daysAgo(days) });
        await withSystem((tx) =>
          tx.meterEvent.update({
            where: { orgId_id: { orgId, id: usage } },
            data: { state: "sent", meteredAt: daysAgo(days), sentAt: now },
          }),
        );
      }
    }
  });

  test("comes in pages, newest first, each invoice once, and without drafts", async () => {
    const caller = await staffCaller(owner);
    const seen: (string | null)[] = [];
    let after: string | undefined;
    do {
      const page = await caller.billing.listInvoices(after === undefined ? {} : { after });
      seen.push(...page.invoices.map(({ number }) => number));
      after = page.nextAfter ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(numbers.map((number) => `northfield ${number}`));
  });

  test("shows beside an invoice what our own ledger sent for the time of its metered lines", async () => {
    const [latest, before] = (await (await staffCaller(owner)).billing.listInvoices({})).invoices;
    expect(latest).toMatchObject({ meteredSeconds: 300, ledgerSeconds: 299 });
    expect(latest?.periodStartsAt).toBe(daysAgo(30).toISOString());
    expect(before).toMatchObject({ meteredSeconds: 0, ledgerSeconds: 0 });
  });

  test("is the same as a file, in stretches", async () => {
    const viewer = await (await staffCaller(owner)).user.getProfile();
    const rows = await withOrg("northfield", async (tx) => {
      const asked = { viewer, now, input: {}, take: 20 };
      const first = await invoicesTable.read(tx, { ...asked, after: null });
      const second = await invoicesTable.read(tx, { ...asked, after: first.nextAfter });
      expect([first.rows.length, second.rows.length, second.nextAfter]).toEqual([20, 10, null]);
      return [...first.rows, ...second.rows];
    });
    expect(rows.map(([number]) => number)).toEqual(numbers.map((number) => `northfield ${number}`));
    expect(rows[0]?.slice(5, 9)).toEqual([49.32, "usd", 300, 299]);
  });
});
