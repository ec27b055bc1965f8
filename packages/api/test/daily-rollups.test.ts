import { findWrongDays, rebuildRollups } from "@mockingbird/db/rollups";
import { withSystem } from "@mockingbird/db/system";
import { createInterview, describeOnBothDatabases } from "@mockingbird/db/testing";
import type { EndCause } from "@mockingbird/domain";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { callAsWorker } from "./call-as-worker.ts";
import { addTwins, shared, transcriptOf } from "./interviews.ts";
import { addOrganizations } from "./people.ts";

const zones = { northfield: "America/Chicago", brightwork: "Europe/Berlin" } as const;
const orgs = ["northfield", "brightwork"] as const;
/** Around the end of daylight saving time in Chicago, 2026-11-01T07:00Z, and both midnights before and after. */
const from = Date.parse("2026-10-31T20:00:00Z");
const hours = 60;

interface Step {
  org: (typeof orgs)[number];
  minute: number;
  seconds: number;
  endCause: EndCause;
  isStarted: boolean;
  isTrial: boolean;
  /** How often the same delivery comes, and whether at once. */
  times: number;
  isAtOnce: boolean;
  /** Another one follows with other content, which is refused. */
  hasConflict: boolean;
}
const step: fc.Arbitrary<Step> = fc.record({
  org: fc.constantFrom(...orgs),
  minute: fc.integer({ min: 0, max: hours * 60 }),
  seconds: fc.integer({ min: 0, max: 3_600 }),
  endCause: fc.constantFrom("interviewer_finished", "candidate_left", "gemini_unavailable"),
  isStarted: fc.boolean(),
  isTrial: fc.boolean(),
  times: fc.integer({ min: 1, max: 3 }),
  isAtOnce: fc.boolean(),
  hasConflict: fc.boolean(),
});

describeOnBothDatabases("the days of an organisation", () => {
  let attempt = 1;
  beforeAll(async () => {
    await addOrganizations();
    await addTwins();
    for (const orgId of orgs) await withSystem((tx) => rebuildRollups(tx, { orgId, timeZone: zones[orgId] }));
  });

  async function take({ org, minute, seconds, endCause, isStarted, isTrial, times, isAtOnce, hasConflict }: Step) {
    attempt += 1;
    const subject = { org, iv: `counted-${attempt}`, att: attempt };
    await withSystem((tx) =>
      createInterview(tx, { orgId: org, id: subject.iv, assignmentId: shared.assignment, attempt, isTrial }),
    );
    const startedAt = new Date(from + minute * 60_000);
    if (isStarted) {
      const call = () => callAsWorker("interview.markLive", { interviewId: subject.iv, startedAt }, subject);
      await Promise.all([call(), call()]);
    }
    const endedAt = new Date(startedAt.getTime() + seconds * 1_000).toISOString();
    const times_ = { startedAt: startedAt.toISOString(), endedAt, durationSeconds: seconds, endCause };
    const bundle = transcriptOf(subject.iv, times_);
    const deliver = (body: object) => callAsWorker("interview.submitTranscript", body, subject);
    if (isAtOnce) await Promise.all(Array.from({ length: times }, () => deliver(bundle)));
    else for (let time = 0; time < times; time += 1) await deliver(bundle);
    if (hasConflict) await deliver({ ...bundle, durationSeconds: seconds + 1 });
  }

  test("are what its interviews and its ledger show, whatever came twice, at once, or otherwise the second time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const taken of steps) await take(taken);
        for (const orgId of orgs) {
          expect(await withSystem((tx) => findWrongDays(tx, { orgId, timeZone: zones[orgId] }))).toEqual([]);
        }
      }),
      { numRuns: 12, seed: 20_261_123 },
    );
    const days = await withSystem((tx) => tx.dailyRollup.count());
    expect(days).toBeGreaterThan(4);
  }, 120_000);

  test("can be counted anew, and a day that was tampered with is found", async () => {
    const place = { orgId: "northfield", timeZone: zones.northfield };
    const [day] = await withSystem((tx) => tx.dailyRollup.findMany({ where: { orgId: "northfield" }, take: 1 }));
    if (!day) throw new Error("There are days.");
    const { orgId, id } = day;
    await withSystem((tx) =>
      tx.dailyRollup.update({ where: { orgId_id: { orgId, id } }, data: { chargedSeconds: { increment: 1 } } }),
    );
    expect(await withSystem((tx) => findWrongDays(tx, place))).toEqual([id]);
    await withSystem((tx) => rebuildRollups(tx, place));
    expect(await withSystem((tx) => findWrongDays(tx, place))).toEqual([]);
  });
});
