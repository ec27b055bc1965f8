import { randomUUID } from "node:crypto";
import { readMailSender, withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { plans } from "@mockingbird/domain";
import { beforeEach, expect, test } from "vitest";
import { mailLoaders } from "../src/mail/load-mail.ts";
import { deliverInterview, type GivenDelivery, liveInterview } from "./deliver-answered.ts";
import { mails } from "./mails.ts";
import { addNewOrganization } from "./new-organization.ts";
import { addMember, now, staffCaller } from "./people.ts";
import { anchorAt, periodEndsAt, periodId, setSubscription } from "./subscription.ts";

const later = new Date("2026-12-12T09:00:00.000Z");

describeOnBothDatabases("what a billing period has used", () => {
  let orgId = "";
  let candidate: { id: string };
  let owner: { id: string };
  let admin: { id: string };

  beforeEach(async () => {
    orgId = await addNewOrganization("Europe/Berlin");
    candidate = await addMember(orgId, "candidate");
    owner = await addMember(orgId, "owner");
    admin = await addMember(orgId, "admin");
    await addMember(orgId, "reviewer");
  });

  const deliver = (given: Partial<GivenDelivery> = {}) =>
    deliverInterview({ orgId, membershipId: candidate.id, seconds: 600, at: now, ...given });
  const periods = () => withSystem((tx) => tx.usagePeriod.findMany({ where: { orgId }, orderBy: { id: "asc" } }));
  const seats = () => withSystem((tx) => tx.seat.findMany({ where: { orgId } }));
  const meterEvents = () => withSystem((tx) => tx.meterEvent.findMany({ where: { orgId } }));
  const warnings = () =>
    withSystem(async (tx) => ({
      mails: (await tx.outgoingMail.findMany({ where: { orgId, kind: "usage" }, orderBy: { subjectId: "asc" } })).map(
        ({ subjectId, membershipId }) => ({ subjectId, membershipId }),
      ),
      audits: (await tx.auditEvent.findMany({ where: { orgId, action: "usage:warn" }, orderBy: { seq: "asc" } })).map(
        ({ details }) => details,
      ),
    }));

  test("is its charged seconds, its seats, and what is due at the meter", async () => {
    await setSubscription(orgId);
    const { interviewId, startedAt } = await deliver();
    expect(await periods()).toMatchObject([{ id: periodId, endsAt: periodEndsAt, chargedSeconds: 600, seats: 1 }]);
    const usedAt = new Date(startedAt.getTime() + 4000);
    expect(await seats()).toMatchObject([{ usagePeriodId: periodId, membershipId: candidate.id, interviewId, usedAt }]);
    const ledger = await withSystem((tx) => tx.usageLedger.findFirst({ where: { orgId, interviewId } }));
    expect(await meterEvents()).toMatchObject([{ id: ledger?.id, seconds: 600, state: "due", recordedAt: now }]);
  });

  test("counts a candidate's second interview, and no second seat", async () => {
    await setSubscription(orgId);
    await deliver();
    await deliver({ seconds: 60 });
    expect(await periods()).toMatchObject([{ chargedSeconds: 660, seats: 1 }]);
    await deliver({ at: later });
    expect(await periods()).toMatchObject([{}, { id: periodEndsAt.toISOString(), chargedSeconds: 600, seats: 1 }]);
    expect(await seats()).toHaveLength(2);
  });

  test.each([
    ["in which nothing was answered", { isAnswered: false }],
    ["that broke on our side", { endCause: "internal_error" }],
  ] as const)("leaves out an interview %s", async (_what, given) => {
    await setSubscription(orgId);
    await deliver(given);
    expect(await periods()).toMatchObject([{ chargedSeconds: 0, seats: 0 }]);
    expect(await seats()).toEqual([]);
    expect(await meterEvents()).toEqual([]);
  });

  test("counts the seconds of staff who try their interviewer, and no seat for them", async () => {
    await setSubscription(orgId);
    await deliver({ membershipId: admin.id, isTrial: true, seconds: 40 });
    expect(await periods()).toMatchObject([{ chargedSeconds: 40, seats: 0 }]);
    expect(await meterEvents()).toMatchObject([{ seconds: 40 }]);
  });

  test("is counted by the calendar month, and nothing of it metered, where limits are agreed by contract", async () => {
    await deliver();
    expect(await periods()).toMatchObject([{ id: "2026-10-31T23:00:00.000Z", chargedSeconds: 600, seats: 1 }]);
    expect(await meterEvents()).toEqual([]);
  });

  test.each(["canceled", "unpaid"] as const)("is metered no more when the subscription is %s", async (state) => {
    await setSubscription(orgId, { state });
    await deliver();
    expect(await periods()).toMatchObject([{ chargedSeconds: 600 }]);
    expect(await meterEvents()).toEqual([]);
  });

  test("is counted once, however often and however much at once it is delivered", async () => {
    await setSubscription(orgId);
    const others = await Promise.all([1, 2, 3].map(() => addMember(orgId, "candidate")));
    const running = await Promise.all(
      [candidate, candidate, ...others].map(({ id }) =>
        liveInterview({ orgId, membershipId: id, seconds: 100, at: now }),
      ),
    );
    const answers = await Promise.all([...running, ...running].map(({ deliver: send }) => send()));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await periods()).toMatchObject([{ chargedSeconds: 500, seats: 4 }]);
    expect(await seats()).toHaveLength(4);
    expect(await meterEvents()).toHaveLength(5);
  });

  test("is what the ledger has of it, where it began before periods were counted", async () => {
    const monthlySecondsMax = 3_600;
    await withSystem((tx) => tx.organization.update({ where: { id: orgId }, data: { monthlySecondsMax } }));
    await deliver({ seconds: 900 });
    await deliver({ seconds: 500, at: new Date("2026-10-31T22:59:59.000Z") });
    await withSystem(async (tx) => {
      await tx.seat.deleteMany({ where: { orgId } });
      await tx.usagePeriod.deleteMany({ where: { orgId } });
    });
    const staff = await staffCaller(await addMember(orgId, "owner"));
    expect((await staff.usage.getMonth()).secondsLeft).toBe(2_700);
    await deliver({ seconds: 100 });
    expect(await periods()).toMatchObject([{ chargedSeconds: 1_000, seats: 1 }]);
    expect((await staff.usage.getMonth()).secondsLeft).toBe(2_600);
  });

  test("is told to owners and admins, once at 80 % and once at 100 % of the minutes", async () => {
    await setSubscription(orgId);
    const { includedSeconds } = plans.pilot;
    await deliver({ seconds: includedSeconds * 0.8 - 1 });
    expect(await warnings()).toEqual({ mails: [], audits: [] });
    await deliver({ seconds: 1 });
    await deliver({ seconds: 1 });
    const at = (percent: number) =>
      [owner, admin]
        .map(({ id: membershipId }) => ({ subjectId: `minutes/${percent}/${periodId}`, membershipId }))
        .sort((a, b) => a.membershipId.localeCompare(b.membershipId));
    const first = await warnings();
    expect(first.mails).toEqual(expect.arrayContaining(at(80)));
    expect(first.mails).toHaveLength(2);
    expect(first.audits).toEqual([{ what: "minutes", percent: 80 }]);
    const last = await liveInterview({ orgId, membershipId: candidate.id, seconds: includedSeconds, at: now });
    await Promise.all([last.deliver(), last.deliver()]);
    const both = await warnings();
    expect(both.mails).toEqual(expect.arrayContaining([...at(80), ...at(100)]));
    expect(both.mails).toHaveLength(4);
    expect(both.audits).toEqual([
      { what: "minutes", percent: 80 },
      { what: "minutes", percent: 100 },
    ]);
  });

  test("is told as all of it at once where one interview used most of it", async () => {
    await setSubscription(orgId, { state: "trialing" });
    await deliver({ seconds: plans.pilot.trialSeconds });
    expect((await warnings()).audits).toEqual([{ what: "minutes", percent: 100 }]);
  });

  test("is told of seats as well", async () => {
    await setSubscription(orgId);
    await fillSeats(plans.pilot.seatsMax * 0.8 - 1);
    await deliver();
    expect((await warnings()).audits).toEqual([{ what: "seats", percent: 80 }]);
  });

  test("is told in words that say what is used, of how much, and what comes then", async () => {
    await setSubscription(orgId, { extraSecondsMax: null });
    await deliver({ seconds: plans.pilot.includedSeconds });
    const [mail] = await withSystem((tx) => tx.outgoingMail.findMany({ where: { orgId, kind: "usage" } }));
    if (!mail) throw new Error("A mail was queued.");
    const written = (at: Date) =>
      withOrg(orgId, async (tx) => mailLoaders.usage(tx, mail, await readMailSender(tx), { ...mails, now: () => at }));
    const content = (await written(now))?.content;
    expect(content?.title).toBe("All minutes of this period are used");
    expect(content?.paragraphs.join()).toContain("300 of 300 minutes");
    expect(content?.paragraphs.join()).toContain("further minutes are charged");
    // In the next period it says nothing any more.
    expect(await written(later)).toBeNull();
  });

  /** So many seats of the period, of candidates of whom nothing else is told. */
  async function fillSeats(count: number): Promise<void> {
    const { interviewId } = await deliver({ isTrial: true });
    const members = await Promise.all(Array.from({ length: count }, () => addMember(orgId, "candidate")));
    const seat = { orgId, usagePeriodId: periodId, interviewId, usedAt: anchorAt };
    await withSystem(async (tx) => {
      await tx.seat.createMany({ data: members.map(({ id }) => ({ id: randomUUID(), membershipId: id, ...seat })) });
      await tx.usagePeriod.updateMany({ where: { orgId }, data: { seats: count } });
    });
  }
});
