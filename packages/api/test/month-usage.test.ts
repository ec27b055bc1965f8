import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { addTwins } from "./interviews.ts";
import { addOrganizations, staffCaller } from "./people.ts";
import { spendMinutes } from "./spend-minutes.ts";

describeOnBothDatabases("usage of the month", () => {
  let twins: Awaited<ReturnType<typeof addTwins>>;
  let attempt = 1;

  const use = (orgId: string, endedAt: string, durationSeconds: number, charged = true) =>
    spendMinutes(orgId, ++attempt, { endedAt, durationSeconds, charged });

  beforeAll(async () => {
    await addOrganizations();
    twins = await addTwins();
    for (const orgId of ["northfield", "brightwork"]) {
      await use(orgId, "2026-10-31T22:59:59.999Z", 1);
      await use(orgId, "2026-10-31T23:00:00.000Z", 10);
      await use(orgId, "2026-11-01T04:59:59.999Z", 100);
      await use(orgId, "2026-11-01T05:00:00.000Z", 1000);
      await use(orgId, "2026-11-02T12:00:00.000Z", 7, false);
    }
    await use("brightwork", "2026-11-02T12:00:00.000Z", 10_000);
  });

  const clock = () => new Date("2026-11-02T12:30:00.000Z");

  test("is cut at midnight in the organisation's own time zone", async () => {
    const chicago = await (await staffCaller(twins.northfield.reviewer, clock)).usage.getMonth();
    expect(chicago).toMatchObject({ month: "2026-11-01", interviews: 2, chargedSeconds: 1000, forgivenSeconds: 7 });
    const berlin = await (await staffCaller(twins.brightwork.reviewer, clock)).usage.getMonth();
    expect(berlin).toMatchObject({ interviews: 5, chargedSeconds: 11_110, forgivenSeconds: 7 });
    expect(berlin.costMicroUsd / 5).toBe(chicago.costMicroUsd / 2);
  });

  test("adds up to the same by days", async () => {
    const usage = await (await staffCaller(twins.brightwork.reviewer, clock)).usage.getMonth();
    expect(usage.days).toEqual([
      { date: "2026-11-01", chargedSeconds: 1110, interviews: 3 },
      { date: "2026-11-02", chargedSeconds: 10_000, interviews: 2 },
    ]);
  });

  test("is nothing in a month without interviews", async () => {
    const december = () => new Date("2026-12-05T12:00:00.000Z");
    const usage = await (await staffCaller(twins.northfield.reviewer, december)).usage.getMonth();
    expect(usage).toMatchObject({ month: "2026-12-01", interviews: 0, chargedSeconds: 0, costMicroUsd: 0 });
    expect(usage.days).toHaveLength(5);
  });
});
