import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview, createTemplate, describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import type { InterviewPageInput, ListedInterview } from "../src/views/interview-views.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { addMember, addOrganizations, candidateCaller, staffCaller } from "./people.ts";

const names = ["Amara", "Jonas", "Leo"];
const titles = ["Consulting", "Graduate scheme"];

/** 24 interviews of one organisation, of which many were made at the same moment, and a trial, which nobody is shown. */
async function addManyInterviews(orgId: string): Promise<void> {
  const candidates = await Promise.all(names.map((name) => addMember(orgId, "candidate", { name })));
  await withSystem(async (tx) => {
    for (const title of titles) {
      const template = await createTemplate(tx, { orgId, id: title, title });
      for (const candidate of candidates) {
        const { id } = await createAssignment(tx, { orgId, templateId: template.id, membershipId: candidate.id });
        for (const attempt of [1, 2, 3, 4]) {
          const isOver = attempt % 2 === 0;
          const endedAt = new Date(Date.UTC(2026, 10, 20 - attempt, 12));
          await createInterview(tx, {
            orgId,
            assignmentId: id,
            attempt,
            status: isOver ? "completed" : "live",
            createdAt: new Date(Date.UTC(2026, 10, attempt)),
            ...(isOver && { endCause: "time_up", durationSeconds: attempt * 60, endedAt }),
          });
        }
      }
    }
    const { id: assignmentId } = await createAssignment(tx, {
      orgId,
      templateId: "Consulting",
    });
    await createInterview(tx, { orgId, assignmentId, isTrial: true, status: "live" });
  });
}

describeOnBothDatabases("a reviewer", () => {
  let twins: Awaited<ReturnType<typeof addTwins>>;

  beforeAll(async () => {
    await addOrganizations();
    twins = await addTwins();
    await addManyInterviews("northfield");
  });

  /** Every row of a list, page by page. */
  async function listAll(input: InterviewPageInput): Promise<ListedInterview[]> {
    const { interview } = await staffCaller(twins.northfield.reviewer);
    const rows: ListedInterview[] = [];
    for (let after: string | null = null; ; ) {
      const page = await interview.list({ ...input, after, pageSize: 7 });
      rows.push(...page.rows);
      if (page.nextAfter === null) return rows;
      expect(page.rows).toHaveLength(7);
      after = page.nextAfter;
    }
  }

  test.each(["asc", "desc"] as const)(
    "sees every interview once, page by page, by when it was made, %s",
    async (direction) => {
      const rows = await listAll({ direction });
      expect(new Set(rows.map(({ interviewId }) => interviewId)).size).toBe(25);
      const times = rows.map(({ createdAt }) => createdAt);
      const ascending = times.toSorted();
      expect(times).toEqual(direction === "asc" ? ascending : ascending.reverse());
    },
  );

  test("sees what waits for a review by when it ended, the oldest first when asked", async () => {
    const rows = await listAll({ queue: "to-review", direction: "asc" });
    expect(rows).toHaveLength(12);
    expect(rows.every(({ reviewState }) => reviewState === "to_review")).toBe(true);
    expect(rows.map(({ endedAt }) => endedAt)).toEqual(rows.map(({ endedAt }) => endedAt).toSorted());
    expect(await listAll({ queue: "in-review" })).toEqual([]);
    expect(await listAll({ queue: "in-progress" })).toHaveLength(13);
  });

  test("narrows the list, and nothing outside matches", async () => {
    expect(await listAll({ search: "AMARA" })).toHaveLength(8);
    expect(await listAll({ search: "nobody like that" })).toEqual([]);
    const consulting = await listAll({ templateId: "Consulting", queue: "to-review" });
    expect(consulting.map(({ title }) => title)).toEqual(Array(6).fill("Consulting"));
    expect(await listAll({ endCause: "time_up" })).toHaveLength(12);
    expect(await listAll({ cohortId: "nobody-has-this" })).toEqual([]);
    const day = { from: "2026-11-18T00:00:00.000Z", before: "2026-11-19T00:00:00.000Z" };
    const ended = await listAll({ queue: "to-review", ...day });
    expect(ended.map(({ attempt }) => attempt)).toEqual(Array(6).fill(2));
  });

  test("finds the one that follows an interview, in either direction", async () => {
    const { interview } = await staffCaller(twins.northfield.reviewer);
    const rows = await listAll({ queue: "to-review" });
    const [before, here, next] = rows.slice(4, 7).map(({ interviewId }) => interviewId);
    const around = { queue: "to-review", after: here ?? null, pageSize: 1 } as const;
    expect((await interview.list({ ...around, direction: "desc" })).rows[0]?.interviewId).toBe(next);
    expect((await interview.list({ ...around, direction: "asc" })).rows[0]?.interviewId).toBe(before);
  });

  test("sees the newest first unless told otherwise", async () => {
    const { interview } = await staffCaller(twins.northfield.reviewer);
    const { rows } = await interview.list({});
    expect(rows).toHaveLength(25);
    expect(rows[0]?.interviewId).toBe(shared.interview);
    expect(await codeOf(interview.list({ pageSize: 1000 }))).toBe("INVALID_INPUT");
  });

  test("sees their own organisation's interviews only", async () => {
    const { interview } = await staffCaller(twins.brightwork.reviewer);
    const { rows } = await interview.list({});
    expect(rows.map(({ candidateName }) => candidateName)).toEqual(["Candidate of brightwork"]);
  });

  test("reads a transcript, and that they did is recorded in their organisation", async () => {
    const reads = (orgId: string) =>
      withSystem((tx) =>
        tx.auditEvent.findMany({ where: { orgId, action: "transcript:read", subjectId: shared.interview } }),
      );
    const { interview } = await staffCaller(twins.northfield.reviewer);
    const read = await interview.getTranscript({ interviewId: shared.interview });
    expect(read).toMatchObject({ candidateName: "Candidate of northfield", voice: "Kore", configVersion: 1 });
    expect(read.turns.map(({ text }) => text)).toEqual(["Welcome to northfield."]);
    expect((await reads("northfield")).map(({ actor }) => actor)).toEqual([twins.northfield.reviewer.id]);
    expect(await reads("brightwork")).toEqual([]);
  });

  test("gets 404 for another organisation's interview, and it leaves no trace there", async () => {
    const onlyNorthfield = await withSystem((tx) =>
      tx.interview.findFirstOrThrow({ where: { orgId: "northfield", id: { not: shared.interview } } }),
    );
    const input = { interviewId: onlyNorthfield.id };
    const stranger = await staffCaller(twins.brightwork.reviewer);
    expect(await codeOf(stranger.interview.getTranscript(input))).toBe("NOT_FOUND");
    expect(await withSystem((tx) => tx.auditEvent.count({ where: { subjectId: input.interviewId } }))).toBe(0);
    const { interview } = await staffCaller(twins.northfield.reviewer);
    expect(await codeOf(interview.getTranscript(input))).toBeNull();
  });

  test("has no session in the candidates' app, nor a candidate in the console", async () => {
    const staffOnWeb = await candidateCaller(twins.northfield.reviewer);
    expect(await codeOf(staffOnWeb.interview.getHistory())).toBe("UNAUTHENTICATED");
    const candidateInConsole = await staffCaller(twins.northfield.candidate);
    expect(await codeOf(candidateInConsole.interview.list({}))).toBe("UNAUTHENTICATED");
  });

  test("sees which interviews wait for their transcript, in the list and on the page", async () => {
    const plannedAndLate = (900 + 15 * 60) * 1000;
    const startedAt = new Date("2026-11-22T11:30:00.000Z");
    for (const [late, isWaitingForTranscript] of [
      [plannedAndLate - 1, false],
      [plannedAndLate, true],
    ] as const) {
      const clock = () => new Date(startedAt.getTime() + late);
      const { interview } = await staffCaller(twins.brightwork.reviewer, clock);
      expect((await interview.list({})).rows).toMatchObject([{ isWaitingForTranscript }]);
      const page = await interview.getTranscript({ interviewId: shared.interview });
      expect(page).toMatchObject({ isWaitingForTranscript });
    }
  });
});
