import { withSystem } from "@mockingbird/db/system";
import {
  createAssignment,
  createAssignmentGroup,
  createInterview,
  createInterviewerConfig,
  createTemplate,
  describeOnBothDatabases,
} from "@mockingbird/db/testing";
import { plans } from "@mockingbird/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { addMember, addOrganizations, now, staffCaller } from "./people.ts";
import { periodEndsAt, periodId, setSubscription } from "./subscription.ts";

const orgId = "northfield";
const minute = 60_000;
const exactly = (count: number) => ({ count, isCapped: false });
const localDay = (at: Date) => new Intl.DateTimeFormat("en-CA", { timeZone: "America/Chicago" }).format(at);
const today = localDay(now);

describeOnBothDatabases("home", () => {
  type Staff = Awaited<ReturnType<typeof staffCaller>>;
  let owner: Staff;
  let reviewer: Staff;
  let limited: Staff;
  let inside: string;
  let outside: string;

  beforeAll(async () => {
    await addOrganizations();
    owner = await staffCaller(await addMember(orgId, "owner"));
    reviewer = await staffCaller(await addMember(orgId, "reviewer"));
    const limitedReviewer = await addMember(orgId, "reviewer");
    inside = (await addMember(orgId, "candidate")).id;
    outside = (await addMember(orgId, "candidate")).id;
    await withSystem(async (tx) => {
      const place = { orgId_id: { orgId, id: limitedReviewer.id } };
      await tx.membership.update({ where: place, data: { isLimitedToCohorts: true } });
      await tx.cohort.create({ data: { orgId, id: "class", name: "Class" } });
      await tx.cohortMember.create({ data: { orgId, cohortId: "class", membershipId: inside } });
      await tx.cohortReviewer.create({ data: { orgId, cohortId: "class", membershipId: limitedReviewer.id } });
      await createInterviewerConfig(tx, { orgId, id: "config" });
      await createTemplate(tx, { orgId, id: "template" });
    });
    limited = await staffCaller(limitedReviewer);
  });
  beforeEach(() =>
    withSystem(async (tx) => {
      await tx.interview.deleteMany({});
      await tx.assignment.deleteMany({});
      await tx.assignmentGroup.deleteMany({});
      await tx.dailyRollup.deleteMany({});
      await tx.outgoingMail.deleteMany({});
    }),
  );

  /** Gives both candidates the template, and to each an interview in the state that is given. */
  const addInterviews = (
    state: { status: "live" | "completed"; startedAt: Date },
    dates: { reviewState?: string; dueAt?: Date; finishedAt?: Date; cancelledAt?: Date; isTrial?: boolean } = {},
  ) =>
    withSystem(async (tx) => {
      const { reviewState = "none", dueAt = null, finishedAt = null, cancelledAt = null, isTrial = false } = dates;
      for (const membershipId of [inside, outside]) {
        const group = await createAssignmentGroup(tx, { orgId, templateId: "template" });
        const key = (id: string) => ({ orgId_id: { orgId, id } });
        await tx.assignmentGroup.update({ where: key(group.id), data: { isTrial } });
        const given = { orgId, groupId: group.id, templateId: "template", membershipId, dueAt, cancelledAt };
        const assignment = await createAssignment(tx, given);
        const interview = await createInterview(tx, {
          orgId,
          assignmentId: assignment.id,
          interviewerConfigId: "config",
          ...state,
        });
        await tx.interview.update({ where: key(interview.id), data: { reviewState, isTrial } });
        await tx.assignment.update({ where: key(assignment.id), data: { finishedAt } });
      }
    });
  const past = (ms: number) => new Date(now.getTime() - ms);

  test("counts what is to review, what is overdue and who talks now, as far as one may see it", async () => {
    const ended = { status: "completed", startedAt: past(60 * minute) } as const;
    await addInterviews(ended, { reviewState: "to_review", finishedAt: past(minute), dueAt: past(minute) });
    await addInterviews(ended, { reviewState: "reviewed", dueAt: past(minute) });
    await addInterviews({ status: "live", startedAt: past(minute) });
    await addInterviews({ status: "live", startedAt: past(24 * 60 * minute) });
    const counts = { toReview: 2, overdue: 2, live: 2, lateTranscripts: 2 };
    const all = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, exactly(count)]));
    const half = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, exactly(count / 2)]));
    expect((await owner.home.get({})).queue).toEqual({ ...all, failedMails: exactly(0) });
    expect((await reviewer.home.get({})).queue).toEqual({ ...all, failedMails: null });
    expect((await limited.home.get({})).queue).toEqual({ ...half, failedMails: null });
  });

  test("neither what was taken back nor trials of the interviewer wait for anybody", async () => {
    const ended = { status: "completed", startedAt: past(60 * minute) } as const;
    await addInterviews(ended, { dueAt: past(minute), cancelledAt: past(minute) });
    await addInterviews({ status: "live", startedAt: past(minute) }, { isTrial: true, dueAt: past(minute) });
    expect((await owner.home.get({})).queue).toMatchObject({ overdue: exactly(0), live: exactly(0) });
  });

  test("mails that were given up are told to whoever can send them again", async () => {
    const mail = { orgId, kind: "invitation", subjectId: "somebody" };
    await withSystem(async (tx) => {
      await tx.outgoingMail.create({ data: { ...mail, failedAt: new Date() } });
      await tx.outgoingMail.create({ data: { ...mail, sentAt: new Date() } });
      await tx.outgoingMail.create({ data: mail });
    });
    expect((await owner.home.get({})).queue.failedMails).toEqual(exactly(1));
  });

  test("the days come from the roll-ups, on the organisation's calendar, over the span that is asked for", async () => {
    const dayMs = 24 * 60 * minute;
    await withSystem(async (tx) => {
      for (const daysAgo of [0, 29, 30, 89, 90]) {
        const id = localDay(new Date(Date.parse(`${today}T12:00:00-06:00`) - daysAgo * dayMs));
        await tx.dailyRollup.create({ data: { orgId, id, completed: daysAgo + 1, chargedSeconds: 60 } });
      }
    });
    const completed = async (days: 30 | 90) =>
      (await reviewer.home.get({ days })).figures?.days.map((day) => day.completed);
    expect(await completed(30)).toEqual([30, 1]);
    expect(await completed(90)).toEqual([90, 31, 30, 1]);
    expect((await reviewer.home.get({})).figures?.until).toBe(today);
    expect((await limited.home.get({})).figures).toBeNull();
  });

  test("the month is added up from its first day and set against the limit", async () => {
    const month = today.slice(0, 7);
    await withSystem(async (tx) => {
      await tx.organization.update({ where: { id: orgId }, data: { monthlySecondsMax: 7_200 } });
      await tx.dailyRollup.create({ data: { orgId, id: `${month}-01`, chargedSeconds: 90, costMicroUsd: 5_000n } });
      await tx.dailyRollup.create({ data: { orgId, id: "2020-01-31", chargedSeconds: 1_000 } });
    });
    const { figures } = await owner.home.get({});
    expect(figures?.period).toBeNull();
    expect(figures?.month).toEqual({
      from: `${month}-01`,
      chargedSeconds: 90,
      limitSeconds: 7_200,
      costMicroUsd: 5_000,
      days: [{ date: `${month}-01`, chargedSeconds: 90 }],
    });
  });

  test("with a subscription the limit is that of its billing period, and no contract's", async () => {
    await setSubscription(orgId, { extraSecondsMax: 600 });
    await withSystem((tx) => tx.organization.update({ where: { id: orgId }, data: { monthlySecondsMax: 7_200 } }));
    const period = { orgId, id: periodId, endsAt: periodEndsAt, chargedSeconds: 120 };
    await withSystem((tx) => tx.usagePeriod.create({ data: period }));
    const { figures } = await owner.home.get({});
    expect(figures?.month.limitSeconds).toBeNull();
    expect(figures?.period).toEqual({
      endsOn: localDay(periodEndsAt),
      chargedSeconds: 120,
      limitSeconds: plans.pilot.includedSeconds + 600,
    });
    await withSystem((tx) => tx.billingAccount.deleteMany({ where: { orgId } }));
  });

  test("the first steps are taught to whoever sets the organisation up, until they are done", async () => {
    const steps = { invited: true, configured: true, template: true, assigned: false, reviewed: false };
    expect((await owner.home.get({})).firstSteps).toEqual(steps);
    expect((await reviewer.home.get({})).firstSteps).toBeNull();
    const ended = { status: "completed", startedAt: past(60 * minute) } as const;
    await addInterviews(ended, { reviewState: "to_review" });
    expect((await owner.home.get({})).firstSteps).toEqual({ ...steps, assigned: true });
    await addInterviews(ended, { reviewState: "reviewed" });
    expect((await owner.home.get({})).firstSteps).toBeNull();
  });

  test("of another organisation nothing is counted", async () => {
    const stranger = await staffCaller(await addMember("brightwork", "owner"));
    await addInterviews({ status: "live", startedAt: past(minute) }, { reviewState: "to_review", dueAt: past(minute) });
    await withSystem((tx) => tx.dailyRollup.create({ data: { orgId, id: today, completed: 3 } }));
    const { queue, figures, firstSteps } = await stranger.home.get({});
    expect(Object.values(queue)).toEqual(Array(5).fill(exactly(0)));
    expect(figures?.days).toEqual([]);
    expect(firstSteps).toEqual({
      invited: false,
      configured: false,
      template: false,
      assigned: false,
      reviewed: false,
    });
  });
});
