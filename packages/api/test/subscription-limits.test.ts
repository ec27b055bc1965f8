import { randomUUID } from "node:crypto";
import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createTemplate, describeOnBothDatabases } from "@mockingbird/db/testing";
import { plans, type SubscriptionState } from "@mockingbird/domain";
import { beforeEach, expect, test } from "vitest";
import { internalRouter } from "../src/routers/internal-router.ts";
import { createInternalCallerFactory } from "../src/trpc/internal-trpc.ts";
import { deliverInterview } from "./deliver-answered.ts";
import { codeOf } from "./error-code.ts";
import { encryptionKeys } from "./keys.ts";
import { gemini, mails } from "./mails.ts";
import { addNewOrganization } from "./new-organization.ts";
import { addMember, candidateCaller, hour, now, staffCaller } from "./people.ts";
import { periodEndsAt, periodId, setSubscription } from "./subscription.ts";

const { includedSeconds, trialSeconds, seatsMax, concurrentInterviewsMax } = plans.pilot;

describeOnBothDatabases("a subscription's limits", () => {
  let orgId = "";
  let candidate: Awaited<ReturnType<typeof addMember>>;

  beforeEach(async () => {
    orgId = await addNewOrganization("Europe/Berlin");
    candidate = await addMember(orgId, "candidate");
  });

  const use = (seconds: number, membershipId = candidate.id) =>
    deliverInterview({ orgId, membershipId, seconds, at: now });
  async function assign(membershipId = candidate.id): Promise<{ assignmentId: string }> {
    return { assignmentId: (await withSystem((tx) => createAssignment(tx, { orgId, membershipId }))).id };
  }
  function askForConfig(interviewId: string) {
    const claims = { org: orgId, iv: interviewId, att: 1, bh: "", htm: "", htu: "", jti: randomUUID(), iat: 0, exp: 0 };
    const surroundings = { encryptionKeys, mails, gemini, stripe: null, now: () => now };
    return createInternalCallerFactory(internalRouter)({ claims, ...surroundings }).interview.getSessionConfig({
      interviewId,
    });
  }
  /** What each of the three doors answers to an interview that was opened before: Start, the pass, and the Worker's question. */
  async function doorsOf(assignment: { assignmentId: string }, interviewId: string): Promise<(string | null)[]> {
    const { interview } = await candidateCaller(candidate);
    return [
      await codeOf(interview.createSession(assignment)),
      await codeOf(interview.generateWorkerToken({ interviewId })),
      await codeOf(askForConfig(interviewId)),
    ];
  }
  async function openInterview(): Promise<{ assignment: { assignmentId: string }; interviewId: string }> {
    const assignment = await assign();
    const { interview } = await candidateCaller(candidate);
    return { assignment, ...(await interview.createSession(assignment)) };
  }
  /** All seats of the period but so many are taken, by candidates of whom nothing else is told. */
  async function leaveSeats(left: number): Promise<void> {
    const { interviewId } = await deliverInterview({
      orgId,
      membershipId: candidate.id,
      seconds: 1,
      at: now,
      isTrial: true,
    });
    const members = await Promise.all(Array.from({ length: seatsMax - left }, () => addMember(orgId, "candidate")));
    const seat = { orgId, usagePeriodId: periodId, interviewId, usedAt: now };
    await withSystem(async (tx) => {
      await tx.seat.createMany({ data: members.map(({ id }) => ({ id: randomUUID(), membershipId: id, ...seat })) });
      await tx.usagePeriod.updateMany({ where: { orgId }, data: { seats: members.length } });
    });
  }

  test("reach the Worker: its plan's, less what the period has used", async () => {
    await setSubscription(orgId);
    const { interviewId } = await openInterview();
    await use(600, (await addMember(orgId, "candidate")).id);
    expect((await askForConfig(interviewId)).limits).toEqual({
      concurrentInterviewsMax,
      secondsLeft: includedSeconds - 600,
      seatsLeft: seatsMax - 1,
    });
    // Who has a seat needs none.
    await use(60);
    expect((await askForConfig(interviewId)).limits).toMatchObject({ seatsLeft: null });
  });

  test.each([
    ["stops at the plan's minutes when nothing beyond them is wanted", { extraSecondsMax: 0 }, includedSeconds],
    ["goes as far beyond them as its owners allow", { extraSecondsMax: 1_200 }, includedSeconds + 1_200],
    [
      "has a trial's minutes while it is tried, whatever is allowed beyond",
      { state: "trialing", extraSecondsMax: null },
      trialSeconds,
    ],
  ] as const)("%s", async (_what, given, secondsMax) => {
    await setSubscription(orgId, given);
    const { assignment, interviewId } = await openInterview();
    await use(secondsMax - 1);
    expect(await doorsOf(assignment, interviewId)).toEqual([null, null, null]);
    await use(1);
    const refused = "ORGANIZATION_OUT_OF_MINUTES";
    expect(await doorsOf(assignment, interviewId)).toEqual([refused, refused, refused]);
    const { interview } = await candidateCaller(candidate);
    expect(await interview.getInterview({ interviewId })).toMatchObject({ status: "created" });
  });

  test("have no end when owners want none", async () => {
    await setSubscription(orgId, { extraSecondsMax: null });
    const { assignment, interviewId } = await openInterview();
    await use(includedSeconds * 3);
    expect(await doorsOf(assignment, interviewId)).toEqual([null, null, null]);
  });

  test("are whole again in the next period", async () => {
    await setSubscription(orgId);
    await use(includedSeconds);
    const nextPeriod = await candidateCaller(candidate, () => periodEndsAt);
    expect(await codeOf(nextPeriod.interview.createSession(await assign()))).toBeNull();
    const lastMoment = await candidateCaller(candidate, () => new Date(periodEndsAt.getTime() - 1));
    expect(await codeOf(lastMoment.interview.createSession(await assign()))).toBe("ORGANIZATION_OUT_OF_MINUTES");
  });

  test("let a candidate without a seat begin only while one is left, and one with a seat always", async () => {
    await setSubscription(orgId);
    const { assignment, interviewId } = await openInterview();
    await leaveSeats(1);
    expect(await doorsOf(assignment, interviewId)).toEqual([null, null, null]);
    const other = await addMember(orgId, "candidate");
    await use(60, other.id);
    const refused = "ORGANIZATION_OUT_OF_SEATS";
    expect(await doorsOf(assignment, interviewId)).toEqual([refused, refused, refused]);
    const seated = await candidateCaller(other);
    expect(await codeOf(seated.interview.createSession(await assign(other.id)))).toBeNull();
  });

  test("let staff try their interviewer when no seat is left", async () => {
    await setSubscription(orgId);
    await leaveSeats(0);
    const admin = await staffCaller(await addMember(orgId, "admin"));
    const template = await withSystem((tx) => createTemplate(tx, { orgId }));
    expect(await codeOf(admin.interviewer.try({ templateId: template.id }))).toBeNull();
  });

  test.each<SubscriptionState>(["incomplete", "incomplete_expired", "unpaid", "canceled", "paused"])(
    "let nobody begin when it is %s",
    async (state) => {
      await setSubscription(orgId);
      const { assignment, interviewId } = await openInterview();
      await setSubscription(orgId, { state });
      const refused = "ORGANIZATION_NOT_SUBSCRIBED";
      expect(await doorsOf(assignment, interviewId)).toEqual([refused, refused, refused]);
    },
  );

  test("stay as they are after a failed payment, until the time of grace is over", async () => {
    await setSubscription(orgId);
    const { assignment, interviewId } = await openInterview();
    await setSubscription(orgId, { state: "past_due", graceUntil: new Date(now.getTime() + hour) });
    expect(await doorsOf(assignment, interviewId)).toEqual([null, null, null]);
    await setSubscription(orgId, { state: "past_due", graceUntil: now });
    const refused = "ORGANIZATION_NOT_SUBSCRIBED";
    expect(await doorsOf(assignment, interviewId)).toEqual([refused, refused, refused]);
  });

  test("let those who are talking come back, whatever has become of the subscription", async () => {
    await setSubscription(orgId);
    const { assignment, interviewId } = await openInterview();
    await withSystem((tx) =>
      tx.interview.update({
        where: { orgId_id: { orgId, id: interviewId } },
        data: { status: "live", startedAt: now },
      }),
    );
    await setSubscription(orgId, { state: "canceled" });
    expect(await doorsOf(assignment, interviewId)).toEqual([null, null, null]);
  });

  test("are what the console says is left", async () => {
    await setSubscription(orgId);
    await use(600);
    const reviewer = await staffCaller(await addMember(orgId, "reviewer"));
    expect(await reviewer.usage.getMonth()).toMatchObject({
      chargedSeconds: 600,
      secondsLeft: includedSeconds - 600,
    });
  });
});
