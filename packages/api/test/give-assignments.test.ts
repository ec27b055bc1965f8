import { randomUUID } from "node:crypto";
import { withSystem } from "@mockingbird/db/system";
import {
  createInterview,
  createInterviewerConfig,
  createTemplate,
  describeOnBothDatabases,
} from "@mockingbird/db/testing";
import { assignmentCandidatesMax } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, candidateCaller, now, staffCaller } from "./people.ts";

const day = 24 * 3_600_000;
const at = (ms: number) => new Date(now.getTime() + ms);
const open = { opensAt: null, dueAt: at(7 * day).toISOString(), attemptsMax: 2 };
const orgId = "northfield";

describeOnBothDatabases("assignments", () => {
  let admin: Awaited<ReturnType<typeof staffCaller>>;
  let staff: Awaited<ReturnType<typeof addMember>>;
  let leo: Awaited<ReturnType<typeof addMember>>;
  beforeAll(async () => {
    await addOrganizations();
    staff = await addMember(orgId, "admin", { id: "ada" });
    admin = await staffCaller(staff);
    leo = await addMember(orgId, "candidate", { id: "leo", name: "Leo Martins" });
    await addMember(orgId, "candidate", { id: "amara", name: "Amara Okafor" });
    await addMember(orgId, "candidate", { id: "jonas", name: "Jonas Lindqvist" });
    await withSystem((tx) => createInterviewerConfig(tx, { orgId }));
  });

  const newTemplate = async () => (await withSystem((tx) => createTemplate(tx, { orgId }))).id;
  const newCohort = async (...membershipIds: string[]) => {
    const { cohortId } = await admin.cohort.create({ name: randomUUID() });
    if (membershipIds.length > 0) await admin.cohort.addMembers({ cohortId, membershipIds });
    return cohortId;
  };
  const give = async (
    to: { cohortIds: string[] } | { membershipIds: string[] },
    changes: { terms?: object; templateId?: string; includesHolders?: boolean; sendsMail?: boolean } = {},
  ) => {
    const { terms, ...input } = changes;
    const answer = await admin.assignment.create({
      groupId: randomUUID(),
      templateId: await newTemplate(),
      to,
      terms: { title: "Spring practice", ...open, ...terms },
      ...input,
    });
    return { ...answer, groupId: answer.groupIds[0] ?? "" };
  };
  const candidatesOf = async (groupId: string) => (await admin.assignment.listCandidates({ groupId })).rows;
  const rowOf = async (groupId: string, name: string) => {
    const row = (await candidatesOf(groupId)).find((candidate) => candidate.name === name);
    if (!row) throw new Error(`${name} does not have it.`);
    return row;
  };
  const mailsOf = (groupId: string) =>
    withSystem(async (tx) => {
      const rows = await tx.assignment.findMany({ where: { orgId, groupId }, select: { id: true } });
      const subjectId = { in: rows.map(({ id }) => id) };
      const mails = await tx.outgoingMail.findMany({ where: { subjectId }, orderBy: { membershipId: "asc" } });
      return mails.map(({ kind, membershipId }) => `${kind} to ${membershipId}`);
    });
  const eventsAbout = (subjectId: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { subjectId }, orderBy: { seq: "asc" } }));
  const startAs = async (member: typeof leo, assignmentId: string, when = now) =>
    (await candidateCaller(member, () => when)).interview.createSession({ assignmentId });

  test("an organisation with more than five hundred templates chooses among the first of them by name", async () => {
    const owner = await addMember("brightwork", "owner");
    await withSystem(async (tx) => {
      for (let i = 0; i < 510; i += 1) await createTemplate(tx, { orgId: "brightwork" });
    });
    const { templates } = await (await staffCaller(owner)).assignment.getOptions();
    expect(templates).toHaveLength(500);
    expect(templates.every(({ questionCount }) => questionCount > 0)).toBe(true);
  });

  test("are given to cohorts, to everybody once, each cohort in one of its own, with a mail if wished", async () => {
    const first = await newCohort("leo", "amara");
    const second = await newCohort("amara", "jonas");
    const { groupIds, given } = await give({ cohortIds: [first, second] }, { sendsMail: true });
    expect(given).toBe(3);
    expect(groupIds).toHaveLength(2);
    const [one = "", two = ""] = groupIds;
    expect((await candidatesOf(one)).map(({ name }) => name)).toEqual(["Amara Okafor", "Leo Martins"]);
    expect((await candidatesOf(two)).map(({ name }) => name)).toEqual(["Jonas Lindqvist"]);
    expect(await mailsOf(one)).toEqual(["assignment to amara", "assignment to leo"]);
    expect(await admin.assignment.get({ groupId: one })).toMatchObject({
      state: "open",
      cohort: { cohortId: first },
      counts: { candidates: 2, started: 0, finished: 0, overdue: 0 },
      reminders: { waiting: 2, remindedLately: 0, lastAt: null },
    });
    expect((await eventsAbout(one)).map(({ action, details }) => [action, details])).toEqual([
      ["assignment:create", { candidates: 2, sendsMail: true }],
    ]);
  });

  test("are given once, however often the same click arrives", async () => {
    const input = {
      groupId: randomUUID(),
      templateId: await newTemplate(),
      to: { membershipIds: ["leo"] },
      terms: { title: "Once", ...open },
      sendsMail: true,
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => admin.assignment.create(input)));
    expect(new Set(answers.flatMap(({ groupIds }) => groupIds))).toEqual(new Set([input.groupId]));
    expect(await candidatesOf(input.groupId)).toHaveLength(1);
    expect(await mailsOf(input.groupId)).toEqual(["assignment to leo"]);
    expect(await eventsAbout(input.groupId)).toHaveLength(1);
  });

  test("leave out who has the template already, unless they are meant too", async () => {
    const templateId = await newTemplate();
    await give({ membershipIds: ["leo"] }, { templateId });
    const to = { membershipIds: ["leo", "amara"] };
    expect(await admin.assignment.preview({ templateId, to })).toEqual({ given: 1, holders: 1 });
    expect((await give(to, { templateId })).given).toBe(1);
    await expect(give(to, { templateId })).rejects.toThrow("Everybody you chose has this interview already.");
    expect((await give(to, { templateId, includesHolders: true })).given).toBe(2);
  });

  test("refuse dates that make no sense", async () => {
    const to = { membershipIds: ["leo"] };
    await expect(give(to, { terms: { dueAt: now.toISOString() } })).rejects.toThrow("The due date has passed already.");
    const backwards = { opensAt: at(8 * day).toISOString() };
    expect(await codeOf(give(to, { terms: backwards }))).toBe("INVALID_INPUT");
    expect(await codeOf(give(to, { terms: { attemptsMax: 0 } }))).toBe("INVALID_INPUT");
  });

  test("reach who joins the cohort later", async () => {
    const cohortId = await newCohort("leo");
    const { groupId } = await give({ cohortIds: [cohortId] });
    await admin.cohort.addMembers({ cohortId, membershipIds: ["leo", "jonas"] });
    expect((await candidatesOf(groupId)).map(({ name }) => name)).toEqual(["Jonas Lindqvist", "Leo Martins"]);
  });

  test("outlive their cohort", async () => {
    const cohortId = await newCohort("leo");
    const { groupId } = await give({ cohortIds: [cohortId] });
    await admin.cohort.remove({ cohortId });
    expect(await admin.assignment.get({ groupId })).toMatchObject({ cohort: null, counts: { candidates: 1 } });
  });

  test("can be changed for everybody after somebody has begun, but for those with dates of their own", async () => {
    const { groupId } = await give({ membershipIds: ["leo", "amara"] });
    const leos = await rowOf(groupId, "Leo Martins");
    const amaras = await rowOf(groupId, "Amara Okafor");
    const { interviewId } = await startAs(leo, leos.assignmentId);
    const own = { dueAt: at(20 * day).toISOString(), attemptsMax: 5 };
    await admin.assignment.extend({ groupId, assignmentIds: [amaras.assignmentId], own });
    const terms = { title: "Later", opensAt: null, dueAt: at(10 * day).toISOString(), attemptsMax: 3 };
    expect(await admin.assignment.update({ groupId, terms })).toEqual({ changed: 1, kept: 1 });
    expect(await rowOf(groupId, "Amara Okafor")).toMatchObject({ ...own, isExtended: true });
    expect(await rowOf(groupId, "Leo Martins")).toMatchObject({ dueAt: terms.dueAt, attemptsMax: 3 });
    // The first due date has passed by then, and the new one is honoured.
    expect(await startAs(leo, leos.assignmentId, at(9 * day))).toEqual({ interviewId });
    expect(await codeOf(startAs(leo, leos.assignmentId, at(11 * day)))).toBe("ASSIGNMENT_CLOSED");
    await admin.assignment.extend({ groupId, assignmentIds: [amaras.assignmentId], own: null });
    expect(await rowOf(groupId, "Amara Okafor")).toMatchObject({
      dueAt: terms.dueAt,
      attemptsMax: 3,
      isExtended: false,
    });
  });

  test("let one be extended who is too late, also when it has closed for everybody", async () => {
    const { groupId } = await give({ membershipIds: ["leo", "amara"] });
    const late = at(8 * day);
    const { assignmentId } = await rowOf(groupId, "Leo Martins");
    const lateAdmin = await staffCaller(staff, () => late);
    expect(await lateAdmin.assignment.get({ groupId })).toMatchObject({ state: "overdue", counts: { overdue: 2 } });
    expect(await codeOf(startAs(leo, assignmentId, late))).toBe("ASSIGNMENT_CLOSED");
    const own = { dueAt: at(9 * day).toISOString(), attemptsMax: 2 };
    expect(
      await codeOf(
        lateAdmin.assignment.extend({
          groupId,
          assignmentIds: [assignmentId],
          own: { ...own, dueAt: at(day).toISOString() },
        }),
      ),
    ).toBe("INVALID_INPUT");
    await lateAdmin.assignment.extend({ groupId, assignmentIds: [assignmentId], own });
    await startAs(leo, assignmentId, late);
    expect(await lateAdmin.assignment.get({ groupId })).toMatchObject({ extended: 1, counts: { overdue: 1 } });
  });

  test("let nobody begin before they open, and everybody afterwards", async () => {
    const { groupId } = await give({ membershipIds: ["leo"] }, { terms: { opensAt: at(day).toISOString() } });
    expect(await admin.assignment.get({ groupId })).toMatchObject({ state: "upcoming", reminders: { waiting: 0 } });
    const { assignmentId } = await rowOf(groupId, "Leo Martins");
    expect(await codeOf(startAs(leo, assignmentId))).toBe("ASSIGNMENT_NOT_OPEN_YET");
    const history = await (await candidateCaller(leo)).interview.getHistory();
    expect(history.find((assignment) => assignment.assignmentId === assignmentId)).toMatchObject({
      blocked: "ASSIGNMENT_NOT_OPEN_YET",
      opensAt: at(day).toISOString(),
    });
    await startAs(leo, assignmentId, at(day));
  });

  test("remind only those who can begin and have not, and nobody twice within a day unless asked to", async () => {
    const { groupId } = await give({ membershipIds: ["leo", "amara", "jonas"] });
    const leos = await rowOf(groupId, "Leo Martins");
    await withSystem((tx) =>
      createInterview(tx, { orgId, assignmentId: leos.assignmentId, status: "live", startedAt: now }),
    );
    const remind = (when: Date, again = false) =>
      staffCaller(staff, () => when).then((caller) =>
        caller.assignment.remind({ groupId, again, batchId: randomUUID() }),
      );
    expect(await remind(now)).toEqual({ reminded: 2, skipped: 0 });
    expect(await remind(at(day - 1))).toEqual({ reminded: 0, skipped: 2 });
    expect(await remind(at(day - 1), true)).toEqual({ reminded: 2, skipped: 0 });
    expect(await mailsOf(groupId)).toEqual(["reminder to amara", "reminder to jonas"]);
    expect(await admin.assignment.get({ groupId })).toMatchObject({
      live: 1,
      reminders: { waiting: 2, remindedLately: 2, lastAt: at(day - 1).toISOString() },
    });
    expect(await remind(at(2 * day))).toEqual({ reminded: 2, skipped: 0 });
    // Past due there is nothing that a reminder could lead to.
    expect(await remind(at(8 * day))).toEqual({ reminded: 0, skipped: 0 });
  });

  test("can be taken back from one and from all, and given back as they were", async () => {
    const { groupId } = await give({ membershipIds: ["leo", "amara", "jonas"] });
    const [leos, amaras] = [await rowOf(groupId, "Leo Martins"), await rowOf(groupId, "Amara Okafor")];
    const { interviewId } = await withSystem(async (tx) => {
      const live = { orgId, assignmentId: leos.assignmentId, status: "live", startedAt: now } as const;
      return { interviewId: (await createInterview(tx, live)).id };
    });
    const earlier = await staffCaller(staff, () => at(-1));
    await earlier.assignment.cancel({ groupId, assignmentIds: [amaras.assignmentId] });
    expect(await admin.assignment.cancel({ groupId })).toEqual({ cancelled: 2, live: 1 });
    expect(await admin.assignment.get({ groupId })).toMatchObject({ state: "cancelled", counts: { candidates: 3 } });
    // Who is talking goes on, and nobody else begins.
    expect(await startAs(leo, leos.assignmentId)).toEqual({ interviewId });
    const caller = await candidateCaller(leo);
    expect((await caller.interview.generateWorkerToken({ interviewId })).token).toBeTruthy();
    const jonas = await rowOf(groupId, "Jonas Lindqvist");
    expect(jonas.state).toBe("cancelled");
    expect(await codeOf(admin.assignment.remind({ groupId, batchId: randomUUID() }))).toBe("INVALID_INPUT");

    expect(await admin.assignment.restore({ groupId })).toEqual({ restored: 2 });
    expect((await rowOf(groupId, "Amara Okafor")).state).toBe("cancelled");
    expect(await admin.assignment.get({ groupId })).toMatchObject({ counts: { candidates: 2 }, cancelled: 1 });
    await admin.assignment.restore({ groupId, assignmentIds: [amaras.assignmentId] });
    expect((await rowOf(groupId, "Amara Okafor")).state).toBe("not_started");
  });

  test("take further people in, with what holds for everybody", async () => {
    const { groupId } = await give({ membershipIds: ["leo"] });
    const further = { groupId, membershipIds: ["leo", "amara"], sendsMail: true };
    expect(await admin.assignment.addCandidates(further)).toEqual({ added: 1, already: 1 });
    expect(await rowOf(groupId, "Amara Okafor")).toMatchObject({ dueAt: open.dueAt, attemptsMax: 2 });
    expect(await mailsOf(groupId)).toEqual(["assignment to amara"]);
  });

  test("are listed by state, a page at a time, the latest first", async () => {
    const templateId = await newTemplate();
    const groupIds: string[] = [];
    for (let hour = 0; hour < 7; hour += 1) {
      const caller = await staffCaller(staff, () => at(hour * 1000));
      const input = { templateId, to: { cohortIds: [await newCohort()] }, terms: { title: `${hour}`, ...open } };
      groupIds.unshift((await caller.assignment.create({ groupId: randomUUID(), ...input })).groupIds[0] ?? "");
    }
    await admin.assignment.cancel({ groupId: groupIds[0] ?? "" });
    const first = await admin.assignment.list({ templateId, pageSize: 5 });
    expect(first.rows.map(({ groupId }) => groupId)).toEqual(groupIds.slice(0, 5));
    const rest = await admin.assignment.list({ templateId, pageSize: 5, after: first.nextAfter });
    expect(rest).toMatchObject({ rows: groupIds.slice(5).map((groupId) => ({ groupId })), nextAfter: null });
    const inState = async (state: "open" | "cancelled" | "closed" | "overdue" | "upcoming", when = now) =>
      (await (await staffCaller(staff, () => when)).assignment.list({ templateId, state })).rows.length;
    expect([await inState("open"), await inState("cancelled"), await inState("upcoming")]).toEqual([6, 1, 0]);
    expect([await inState("closed", at(8 * day)), await inState("overdue", at(8 * day))]).toEqual([6, 0]);
  });

  test("show their candidates by name, a page at a time, by part of a name and by state", async () => {
    const { groupId } = await give({ membershipIds: ["leo", "amara", "jonas"] });
    for (const id of ["p1", "p2", "p3"]) {
      await addMember(orgId, "candidate", { id: `${id}-${groupId}`, name: `Person ${id}` });
      await admin.assignment.addCandidates({ groupId, membershipIds: [`${id}-${groupId}`] });
    }
    const first = await admin.assignment.listCandidates({ groupId, pageSize: 5 });
    const second = await admin.assignment.listCandidates({ groupId, pageSize: 5, after: first.nextAfter });
    expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual([
      "Amara Okafor",
      "Jonas Lindqvist",
      "Leo Martins",
      "Person p1",
      "Person p2",
      "Person p3",
    ]);
    const leos = await rowOf(groupId, "Leo Martins");
    await withSystem((tx) =>
      createInterview(tx, {
        orgId,
        assignmentId: leos.assignmentId,
        status: "completed",
        endCause: "interviewer_finished",
        startedAt: now,
        endedAt: now,
      }),
    );
    const found = async (filter: object) =>
      (await admin.assignment.listCandidates({ groupId, ...filter })).rows.map(({ name }) => name);
    expect(await found({ search: "MARTINS" })).toEqual(["Leo Martins"]);
    expect(await found({ state: "finished" })).toEqual(["Leo Martins"]);
    expect(await found({ state: "not_started", search: "okafor" })).toEqual(["Amara Okafor"]);
    expect(await rowOf(groupId, "Leo Martins")).toMatchObject({ attemptsUsed: 1, interviews: [{ attempt: 1 }] });
  });

  test("say who is in an interview now", async () => {
    const { groupId } = await give({ membershipIds: ["jonas"] });
    const { assignmentId } = await rowOf(groupId, "Jonas Lindqvist");
    await withSystem((tx) => createInterview(tx, { orgId, assignmentId, status: "live", startedAt: at(-60_000) }));
    const { rows } = await admin.assignment.listLive();
    expect(rows.find((row) => row.groupId === groupId)).toMatchObject({
      candidateName: "Jonas Lindqvist",
      startedAt: at(-60_000).toISOString(),
      isWaitingForTranscript: false,
    });
  });

  test("give five thousand candidates theirs in one unit of work, and refuse one more", async () => {
    const cohortId = await newCohort();
    const people = Array.from({ length: assignmentCandidatesMax }, (_, index) => `many-${index}`);
    const join = (membershipIds: string[]) =>
      withSystem(async (tx) => {
        const users = membershipIds.map((id) => ({ id, email: `${id}@northfield.example`, name: id }));
        await tx.user.createMany({ data: users });
        const places = membershipIds.map((id) => ({ orgId, id, userId: id, role: "candidate", searchText: id }));
        await tx.membership.createMany({ data: places });
        await tx.cohortMember.createMany({
          data: membershipIds.map((membershipId) => ({ orgId, cohortId, membershipId })),
        });
      });
    await join(people);
    const { given, groupId } = await give({ cohortIds: [cohortId] }, { sendsMail: true });
    expect(given).toBe(assignmentCandidatesMax);
    expect(await admin.assignment.get({ groupId })).toMatchObject({ counts: { candidates: assignmentCandidatesMax } });
    await join(["one-more"]);
    await expect(give({ cohortIds: [cohortId] })).rejects.toThrow(
      "At most 5,000 candidates get an assignment at once.",
    );
  }, 60_000);
});
