import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview, createTemplate, describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import type { InterviewRow, InterviewSort } from "../src/views/interview-views.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { addMember, addOrganizations, candidateCaller, staffCaller } from "./people.ts";

const names = ["Amara", "Jonas", "Leo"];
const titles = ["Consulting", "Graduate scheme"];

/** 24 interviews of one organisation in which every sortable column has ties, and some durations are missing. */
async function addManyInterviews(orgId: string): Promise<void> {
  const candidates = await Promise.all(names.map((name) => addMember(orgId, "candidate", { name })));
  await withSystem(async (tx) => {
    for (const title of titles) {
      const template = await createTemplate(tx, { orgId, title });
      for (const candidate of candidates) {
        const { id } = await createAssignment(tx, { orgId, templateId: template.id, membershipId: candidate.id });
        for (const attempt of [1, 2, 3, 4]) {
          const isOver = attempt % 2 === 0;
          await createInterview(tx, {
            orgId,
            assignmentId: id,
            attempt,
            status: isOver ? "completed" : "live",
            endCause: isOver ? "time_up" : null,
            durationSeconds: isOver ? attempt * 60 : null,
            createdAt: new Date(Date.UTC(2026, 10, attempt)),
          });
        }
      }
    }
  });
}

describeOnBothDatabases("a reviewer", () => {
  let twins: Awaited<ReturnType<typeof addTwins>>;

  beforeAll(async () => {
    await addOrganizations();
    twins = await addTwins();
    await addManyInterviews("northfield");
  });

  const sorts: InterviewSort[] = ["createdAt", "candidateName", "title", "status", "durationSeconds"];
  const keys: Record<InterviewSort, (row: InterviewRow) => string | number> = {
    createdAt: (row) => row.createdAt,
    candidateName: (row) => row.candidateName,
    title: (row) => row.title,
    status: (row) => row.status,
    durationSeconds: (row) => row.durationSeconds ?? -1,
  };

  test.each(sorts.flatMap((sort) => (["asc", "desc"] as const).map((direction) => ({ sort, direction }))))(
    "sees every interview once, page by page, by $sort $direction",
    async ({ sort, direction }) => {
      const { interview } = await staffCaller(twins.northfield.reviewer);
      const pages = await Promise.all(
        [1, 2, 3, 4].map((page) => interview.list({ sort, direction, page, pageSize: 7 })),
      );
      const rows = pages.flatMap((page) => page.rows);
      expect(pages.map((page) => page.rows.length)).toEqual([7, 7, 7, 4]);
      expect(pages.every(({ total }) => total === 25)).toBe(true);
      expect(new Set(rows.map(({ interviewId }) => interviewId)).size).toBe(25);

      const sorted = rows.filter((row) => sort !== "durationSeconds" || row.durationSeconds !== null).map(keys[sort]);
      const ascending = sorted.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(sorted).toEqual(direction === "asc" ? ascending : ascending.reverse());
      if (sort === "durationSeconds")
        expect(rows.slice(sorted.length).every((row) => row.durationSeconds === null)).toBe(true);
    },
  );

  test("sees the newest first unless told otherwise, and nothing beyond the last page", async () => {
    const { interview } = await staffCaller(twins.northfield.reviewer);
    const { rows } = await interview.list({});
    expect(rows).toHaveLength(20);
    expect(rows[0]?.interviewId).toBe(shared.interview);
    expect(await interview.list({ page: 9 })).toEqual({ rows: [], total: 25 });
    expect(await codeOf(interview.list({ pageSize: 1000 }))).toBe("INVALID_INPUT");
  });

  test("sees their own organisation's interviews only", async () => {
    const { interview } = await staffCaller(twins.brightwork.reviewer);
    const { rows, total } = await interview.list({});
    expect(total).toBe(1);
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
