import { withOrg } from "@mockingbird/db";
import { rebuildRollups } from "@mockingbird/db/rollups";
import { withSystem } from "@mockingbird/db/system";
import {
  createAssignment,
  createInterview,
  createTemplate,
  createUsage,
  describeOnBothDatabases,
} from "@mockingbird/db/testing";
import { billingPeriodAt, calendarMonthAt, type EndCause, finalStatusOf, startOfDay } from "@mockingbird/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Asked, Cell, ExportTable, Stretch } from "../src/export/export-table.ts";
import { exportTables } from "../src/export/export-tables.ts";
import type { UsageFigures, UsageSpanInput } from "../src/views/usage-views.ts";
import { addNewOrganization } from "./new-organization.ts";
import { addMember, staffCaller } from "./people.ts";
import { anchorAt, setSubscription } from "./subscription.ts";

const timeZone = "America/Chicago";
const now = new Date("2026-12-20T18:00:00.000Z");
const hourMs = 3_600_000;
const templateIds = ["template-a", "template-b"] as const;
/** Whose candidates are in which cohort: the first is in two, the last in none. */
const cohortsOf = [["cohort-a", "cohort-b"], ["cohort-a"], ["cohort-c"], []] as const;

interface Talk {
  /** Which of the candidates; the fourth is in no cohort, and the fifth is staff who tried the interviewer. */
  who: number;
  template: number;
  hoursBefore: number;
  lateHours: number;
  seconds: number;
  endCause: EndCause;
  isAnswered: boolean;
  costMicroUsd: number;
}
const talk: fc.Arbitrary<Talk> = fc.record({
  who: fc.integer({ min: 0, max: 4 }),
  template: fc.integer({ min: 0, max: 1 }),
  hoursBefore: fc.integer({ min: 40, max: 24 * 85 }),
  lateHours: fc.integer({ min: 0, max: 30 }),
  seconds: fc.integer({ min: 0, max: 90 }),
  endCause: fc.constantFrom("interviewer_finished", "candidate_left", "gemini_unavailable"),
  isAnswered: fc.boolean(),
  costMicroUsd: fc.integer({ min: 0, max: 500_000 }),
});

async function addTalks(orgId: string, talks: readonly Talk[]) {
  const admin = await addMember(orgId, "admin", { id: `${orgId}-admin` });
  const people: string[] = [];
  for (const [index, cohortIds] of cohortsOf.entries()) {
    const { id } = await addMember(orgId, "candidate", { id: `${orgId}-${index}`, name: `Candidate ${index}` });
    people.push(id);
    await withSystem(async (tx) => {
      for (const cohortId of cohortIds) {
        const cohort = { orgId, id: cohortId, name: cohortId };
        await tx.cohort.upsert({ where: { orgId_id: { orgId, id: cohortId } }, create: cohort, update: {} });
        await tx.cohortMember.create({ data: { orgId, cohortId, membershipId: id } });
      }
    });
  }
  people.push(admin.id);
  await withSystem(async (tx) => {
    for (const id of templateIds) await createTemplate(tx, { orgId, id, title: `Title of ${id}` });
    for (const [index, given] of talks.entries()) {
      const membershipId = people[given.who] ?? admin.id;
      const assignmentId = `assignment-${index}`;
      const templateId = templateIds[given.template] ?? "template-a";
      await createAssignment(tx, { orgId, id: assignmentId, templateId, membershipId });
      const occurredAt = new Date(now.getTime() - given.hoursBefore * hourMs);
      const { endCause, isAnswered, costMicroUsd } = given;
      const { id: interviewId } = await createInterview(tx, {
        ...{ orgId, assignmentId, endCause, isTrial: given.who === 4, startedAt: occurredAt, endedAt: occurredAt },
        status: finalStatusOf(endCause),
      });
      const recordedAt = new Date(occurredAt.getTime() + given.lateHours * hourMs);
      await createUsage(tx, {
        ...{ orgId, interviewId, occurredAt, recordedAt, isAnswered, costMicroUsd },
        durationSeconds: given.seconds,
      });
    }
    await rebuildRollups(tx, { orgId, timeZone });
  });
  return admin;
}

const nothing: UsageFigures = { interviews: 0, trials: 0, chargedSeconds: 0, forgivenSeconds: 0, costMicroUsd: 0 };

function sumOf(rows: readonly UsageFigures[]): UsageFigures {
  return rows.reduce(
    (sum, row) => ({
      interviews: sum.interviews + row.interviews,
      trials: sum.trials + row.trials,
      chargedSeconds: sum.chargedSeconds + row.chargedSeconds,
      forgivenSeconds: sum.forgivenSeconds + row.forgivenSeconds,
      costMicroUsd: sum.costMicroUsd + row.costMicroUsd,
    }),
    nothing,
  );
}

const month = calendarMonthAt(now, timeZone);
const period = billingPeriodAt(anchorAt, now);
const before = ({ startsAt }: { startsAt: Date }) => new Date(startsAt.getTime() - 1);
const spans: readonly [UsageSpanInput, "occurredAt" | "recordedAt", { startsAt: Date; endsAt: Date }][] = [
  [{ span: "this-period" }, "recordedAt", period],
  [{ span: "last-period" }, "recordedAt", billingPeriodAt(anchorAt, before(period))],
  [{ span: "this-month" }, "occurredAt", month],
  [{ span: "last-month" }, "occurredAt", calendarMonthAt(before(month), timeZone)],
  [
    { span: "own", from: "2026-10-20", until: "2026-12-01" },
    "occurredAt",
    { startsAt: startOfDay("2026-10-20", timeZone), endsAt: startOfDay("2026-12-01", timeZone, 1) },
  ],
];

/** The ledger's own rows of a span, each as it has to be counted. */
async function ledgerOf(orgId: string, [, by, { startsAt, endsAt }]: (typeof spans)[number]) {
  const rows = await withSystem((tx) => tx.usageLedger.findMany({ where: { orgId }, include: { interview: true } }));
  return rows
    .filter((row) => row[by] >= startsAt && row[by] < endsAt)
    .map(({ interview, durationSeconds, chargedSeconds, costMicroUsd, ...row }) => ({
      ...row,
      interviews: interview.isTrial ? 0 : 1,
      trials: interview.isTrial ? 1 : 0,
      ...{ chargedSeconds, costMicroUsd, forgivenSeconds: durationSeconds - chargedSeconds },
    }));
}

describeOnBothDatabases("usage of a span", () => {
  test("comes to the ledger's sum to the second, whatever it is grouped by, on the page and in the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(talk, { minLength: 12, maxLength: 40 }), async (talks) => {
        const orgId = await addNewOrganization(timeZone);
        await setSubscription(orgId);
        const admin = await addTalks(orgId, talks);
        const { usage } = await staffCaller(admin, () => now);
        for (const asked of spans) {
          const [input] = asked;
          const ledger = await ledgerOf(orgId, asked);
          const whole = sumOf(ledger);
          const summary = await usage.getSummary(input);
          expect(summary.total).toEqual(whole);
          expect(sumOf(summary.days)).toEqual(whole);
          expect(sumOf((await usage.listTemplates(input)).rows)).toEqual(whole);
          expect(sumOf((await usage.listPeople(input)).rows)).toEqual(whole);
          const cohorts = (await usage.listCohorts(input)).rows;
          for (const { id, name, ...figures } of cohorts) {
            const ids = cohortsOf.flatMap((of, who) => (of.some((each) => each === id) ? [`${orgId}-${who}`] : []));
            const nobodys = [`${orgId}-3`, admin.id];
            const members = name === null ? nobodys : ids;
            expect(figures).toEqual(sumOf(ledger.filter(({ membershipId }) => members.includes(membershipId))));
            const listed = (await usage.listInterviews({ ...input, cohortId: id })).rows;
            expect(listed.reduce((sum, row) => sum + row.chargedSeconds, 0)).toBe(figures.chargedSeconds);
          }
          for (const { date, chargedSeconds } of summary.days) {
            const ofDay = (await usage.listInterviews({ ...input, day: date })).rows;
            expect(ofDay.reduce((sum, row) => sum + row.chargedSeconds, 0)).toBe(chargedSeconds);
          }
          const listed = (await usage.listInterviews(input)).rows;
          expect(listed.map(({ interviewId }) => interviewId).sort()).toEqual(
            ledger.map(({ interviewId }) => interviewId).sort(),
          );
          for (const name of ["usage-days", "usage-templates", "usage-people", "usage-interviews"]) {
            const { table, rows } = await readTable(orgId, admin, name, input);
            const column = table.header.indexOf("charged seconds");
            expect(rows.reduce((sum, row) => sum + Number(row[column]), 0)).toBe(whole.chargedSeconds);
            expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
          }
          const cohortFile = await readTable(orgId, admin, "usage-cohorts", input);
          expect(cohortFile.rows.map(([id]) => id)).toEqual(cohorts.map(({ id }) => id));
        }
      }),
      { numRuns: 6, seed: 7 },
    );
  }, 120_000);

  /** A file's rows, three at a time, so that each goes on where the one before ended. */
  async function readTable(
    orgId: string,
    admin: { orgId: string; userId: string },
    name: string,
    input: UsageSpanInput,
  ) {
    const table: ExportTable | undefined = exportTables.get(name);
    if (!table) throw new Error(`There is no table ${name}.`);
    const rows: Cell[][] = [];
    const viewer = await (await staffCaller(admin, () => now)).user.getProfile();
    for (let after: string | null = null; ; ) {
      const asked: Asked<unknown> = { viewer, now, input: table.input.parse(input), after, take: 3 };
      const stretch: Stretch = await withOrg(orgId, (tx) => table.read(tx, asked));
      rows.push(...stretch.rows);
      if (stretch.nextAfter === null) return { table, rows };
      after = stretch.nextAfter;
    }
  }
});
