import { addUsage, withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { createInterview, describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { addTwins, shared } from "./interviews.ts";
import { addOrganizations, staffCaller } from "./people.ts";

describeOnBothDatabases("usage of the month", () => {
  let twins: Awaited<ReturnType<typeof addTwins>>;
  let attempt = 1;

  async function use(orgId: string, occurredAt: string, durationSeconds: number, charged = true): Promise<void> {
    const interview = { orgId, assignmentId: shared.assignment, attempt: ++attempt };
    const { id: interviewId } = await withSystem((tx) => createInterview(tx, interview));
    const tokens = { audioInTokens: 0, textInTokens: 0, audioOutTokens: 0, textOutTokens: 0 };
    const usage = { interviewId, durationSeconds, charged, model: "gemini-3.8-live", costMicroUsd: 1000, ...tokens };
    await withOrg(orgId, (tx) => addUsage(tx, { ...usage, occurredAt: new Date(occurredAt) }));
  }

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
    expect(berlin).toMatchObject({ interviews: 5, chargedSeconds: 11_110, forgivenSeconds: 7, costMicroUsd: 5000 });
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
