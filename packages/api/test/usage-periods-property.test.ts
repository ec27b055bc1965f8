import { addUsage, withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { billingPeriodAt, brokeOnOurSide, type EndCause, isLiveSubscription } from "@mockingbird/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { noteUsage } from "../src/rules/note-usage.ts";
import { type GivenDelivery, liveInterview } from "./deliver-answered.ts";
import { addNewOrganization } from "./new-organization.ts";
import { addMember } from "./people.ts";
import { anchorAt, setSubscription } from "./subscription.ts";

const dayMs = 24 * 3_600_000;

interface Talk {
  /** Which of the candidates. */
  who: number;
  seconds: number;
  endCause: EndCause;
  isAnswered: boolean;
  isTrial: boolean;
  /** How often it is delivered. */
  times: number;
  /** Its first delivery dies before it is committed. */
  dies: boolean;
}
const talk: fc.Arbitrary<Talk> = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  seconds: fc.integer({ min: 0, max: 9_000 }),
  endCause: fc.constantFrom("interviewer_finished", "candidate_left", "gemini_unavailable"),
  isAnswered: fc.boolean(),
  isTrial: fc.boolean(),
  times: fc.integer({ min: 1, max: 2 }),
  dies: fc.boolean(),
});

/** Interviews that are delivered all at once, so many days after the anchor, while the subscription stands so. */
interface Rush {
  day: number;
  state: "active" | "past_due" | "canceled";
  talks: Talk[];
}
const rush: fc.Arbitrary<Rush> = fc.record({
  day: fc.integer({ min: 0, max: 75 }),
  state: fc.constantFrom("active", "active", "past_due", "canceled"),
  talks: fc.array(talk, { minLength: 1, maxLength: 4 }),
});

/** Everything that an accepted delivery writes for billing, by a process that dies before the commit. */
async function dieHalfWay({ orgId, membershipId, seconds, at }: GivenDelivery, interviewId: string): Promise<void> {
  const death = new Error("The process died.");
  const dying = withOrg(orgId, async (tx) => {
    const { template } = await tx.assignment.findFirstOrThrow({ select: { template: { select: { id: true } } } });
    const { id: ledgerId } = await addUsage(tx, {
      interviewId,
      membershipId,
      templateId: template.id,
      occurredAt: at,
      recordedAt: at,
      durationSeconds: seconds,
      endCause: "interviewer_finished",
      chargeReason: "answered",
      chargedSeconds: seconds,
      model: "gemini-3.8-live",
      audioInTokens: 0,
      textInTokens: 0,
      audioOutTokens: 0,
      textOutTokens: 0,
      costMicroUsd: 0,
      pricesFrom: "2026-11-01",
    });
    await noteUsage(tx, { ledgerId, interviewId, membershipId, chargedSeconds: seconds, answeredAt: at }, at);
    throw death;
  });
  await expect(dying).rejects.toBe(death);
}

/** What each period has to have come to, by the interviews alone. */
function expectedOf(rushes: readonly Rush[]) {
  const periods = new Map<string, { id: string; chargedSeconds: number; seated: Set<number> }>();
  let meteredSeconds = 0;
  for (const { day, state, talks } of rushes) {
    const id = billingPeriodAt(anchorAt, new Date(anchorAt.getTime() + day * dayMs)).startsAt.toISOString();
    const period = periods.get(id) ?? { id, chargedSeconds: 0, seated: new Set() };
    periods.set(id, period);
    for (const { who, seconds, endCause, isAnswered, isTrial } of talks) {
      if (!isAnswered || brokeOnOurSide(endCause)) continue;
      period.chargedSeconds += seconds;
      if (isLiveSubscription(state)) meteredSeconds += seconds;
      if (!isTrial) period.seated.add(who);
    }
  }
  const byId = [...periods.values()].sort((a, b) => a.id.localeCompare(b.id));
  return {
    periods: byId.map(({ id, chargedSeconds, seated }) => ({ id, chargedSeconds, seats: seated.size })),
    meteredSeconds,
  };
}

/** The same as our tables have it: counted as it came, and summed from the rows that were counted. */
function keptOf(orgId: string) {
  return withSystem(async (tx) => {
    const where = { orgId };
    const ledger = await tx.usageLedger.findMany({ where });
    const seats = await tx.seat.findMany({ where });
    const metered = await tx.meterEvent.findMany({ where });
    const rows = await tx.usagePeriod.findMany({ where, orderBy: { id: "asc" } });
    const warned = await tx.outgoingMail.findMany({ where: { ...where, kind: "usage" } });
    return {
      counted: rows.map(({ id, chargedSeconds, seats: count }) => ({ id, chargedSeconds, seats: count })),
      summed: rows.map(({ id, endsAt }) => ({
        id,
        chargedSeconds: ledger
          .filter(({ recordedAt }) => recordedAt.toISOString() >= id && recordedAt < endsAt)
          .reduce((sum, row) => sum + row.chargedSeconds, 0),
        seats: seats.filter(({ usagePeriodId }) => usagePeriodId === id).length,
      })),
      meteredSeconds: metered.reduce((sum, { seconds }) => sum + seconds, 0),
      unlikeLedger: metered.filter(
        ({ id, seconds }) => ledger.find((row) => row.id === id)?.chargedSeconds !== seconds,
      ),
      warnedTwice:
        warned.length - new Set(warned.map(({ subjectId, membershipId }) => `${subjectId}:${membershipId}`)).size,
    };
  });
}

describeOnBothDatabases("periods, seats and the meter", () => {
  async function take(orgId: string, candidates: readonly { id: string }[], { day, state, talks }: Rush) {
    await setSubscription(orgId, { state });
    const at = new Date(anchorAt.getTime() + day * dayMs);
    const deliveries = await Promise.all(
      talks.map(async ({ who, times, dies, ...given }) => {
        const whole = { ...given, orgId, membershipId: candidates[who]?.id ?? "", at };
        const { interviewId, deliver } = await liveInterview(whole);
        if (dies) await dieHalfWay(whole, interviewId);
        return Array.from({ length: times }, () => deliver);
      }),
    );
    const answers = await Promise.all(deliveries.flat().map((deliver) => deliver()));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  }

  test("come to what the interviews come to, whatever came twice, at once, or died on its way", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rush, { minLength: 1, maxLength: 4 }), async (rushes) => {
        const orgId = await addNewOrganization("Europe/Berlin");
        await addMember(orgId, "owner");
        const candidates = await Promise.all([0, 1, 2].map(() => addMember(orgId, "candidate")));
        for (const next of rushes) await take(orgId, candidates, next);
        const { periods, meteredSeconds } = expectedOf(rushes);
        expect(await keptOf(orgId)).toEqual({
          counted: periods,
          summed: periods,
          meteredSeconds,
          unlikeLedger: [],
          warnedTwice: 0,
        });
      }),
      { numRuns: 15, seed: 20_261_123 },
    );
  }, 240_000);
});
