import {
  countAssignmentGroups,
  countAssignments,
  countInterviewsWith,
  countMembers,
  countOverdue,
  countToReview,
  findInterview,
  type InterviewFilter,
  type InterviewScope,
  interviewsForStaff,
  listAssignmentCandidates,
  listAssignmentGroups,
  listAuditEvents,
  listCohorts,
  listDailyRollups,
  listInterviewPage,
  listInvitations,
  listLiveInterviews,
  listMembers,
  listTemplates,
  listTurns,
  type TenantTx,
} from "../src/index.ts";
import { bigOrg, limitedReviewerId, nowSeconds, ownerId, type Size } from "./fill.ts";

export interface Measured {
  name: string;
  /** As the console asks. Answers the ids, or the number, that it got. */
  ours(tx: TenantTx): Promise<(string | number)[]>;
  /** The same rows by hand, in order. The first column is compared with what ours answers; with many statements, of the first. */
  byHand: string[];
  /** Tables that a plan may read from end to end, because the question is about all of them or they are small. */
  mayScan?: string[];
}

const take = 50;
const now = new Date(nowSeconds * 1000);
const cap = 1_000;
const templatesTake = 26;
const usesCap = 200;
const pad = (index: number) => String(index).padStart(7, "0");
const org = `"orgId" = '${bigOrg}'`;

const interviewColumns = `SELECT i."id", i.*, t."title", u."name", u."email" FROM "Interview" i
JOIN "Assignment" a ON a."orgId" = i."orgId" AND a."id" = i."assignmentId"
JOIN "Template" t ON t."orgId" = a."orgId" AND t."id" = a."templateId"
JOIN "Membership" m ON m."orgId" = i."orgId" AND m."id" = i."membershipId"
JOIN "User" u ON u."id" = m."userId"`;
const newestFirst = `ORDER BY i."createdAt" DESC, i."id" DESC LIMIT ${take}`;
const memberColumns = `SELECT m."id", m."role", m."isLimitedToCohorts", m."externalId", m."createdAt", m."removedAt", u."name", u."email",
(SELECT count(*) FROM "CohortMember" cm WHERE cm."orgId" = m."orgId" AND cm."membershipId" = m."id") AS "cohorts"
FROM "Membership" m JOIN "User" u ON u."id" = m."userId"`;
const presentMembers = `m.${org} AND m."removedAt" IS NULL
AND NOT EXISTS (SELECT 1 FROM "ErasureRequest" e WHERE e."orgId" = m."orgId" AND e."membershipId" = m."id" AND e."completedAt" IS NOT NULL)`;

/** What the console asks of an organisation of this size. `isoNow` is the moment as the database writes it. */
export function queriesOf(size: Size, moment: (seconds: number) => string): Measured[] {
  const interviews = (
    name: string,
    filter: InterviewFilter,
    where: string,
    given: Partial<Measured> & { after?: string; direction?: "asc" | "desc"; orderBy?: string } = {},
  ) => {
    const { after = null, direction = "desc", orderBy = newestFirst, ...rest } = given;
    return {
      name: `Interviews, ${name}`,
      ours: async (tx: TenantTx) => {
        const scope = await interviewsForStaff(tx, ownerId);
        return (await listInterviewPage(tx, scope, filter, { after, direction, take })).map(({ id }) => id);
      },
      byHand: [`${interviewColumns} WHERE i.${org} AND NOT i."isTrial" ${where} ${orderBy}`],
      ...rest,
    };
  };
  const members = (
    name: string,
    filter: Parameters<typeof listMembers>[1],
    order: Parameters<typeof listMembers>[2],
    where: string,
    orderBy: string,
    after: string | null = null,
  ) => ({
    name: `People, ${name}`,
    ours: async (tx: TenantTx) => (await listMembers(tx, filter, order, { after, take, now })).map(({ id }) => id),
    byHand: [
      `${memberColumns} WHERE ${presentMembers} AND m."role" = 'candidate' ${where} ORDER BY ${orderBy} LIMIT ${take}`,
    ],
  });
  const candidates = { kind: "candidates", isRemoved: false, search: "" } as const;
  const half = `i-${pad(Math.floor(size.interviews / 2))}`;
  const [cohort, group, template] = [`c-${pad(3)}`, `g-${pad(Math.floor(size.groups / 2))}`, `t-${pad(7)}`];
  const version = `tv-${pad(7)}`;
  const byName = { sort: "name", direction: "asc" } as const;
  const name = `m."searchText" ASC, m."id" ASC`;
  const asOwner =
    <T>(work: (tx: TenantTx, scope: InterviewScope) => Promise<T>) =>
    async (tx: TenantTx) =>
      work(tx, await interviewsForStaff(tx, ownerId));
  return [
    interviews("newest", {}, ""),
    interviews(
      "in the middle",
      {},
      `AND (i."createdAt", i."id") < (SELECT "createdAt", "id" FROM "Interview" WHERE ${org} AND "id" = '${half}')`,
      { after: half },
    ),
    interviews("to review, longest waiting", { reviewState: "to_review" }, `AND i."reviewState" = 'to_review'`, {
      direction: "asc",
      orderBy: `ORDER BY i."endedAt" ASC, i."id" ASC LIMIT ${take}`,
    }),
    interviews("in one now", { isLive: true }, `AND i."status" = 'live'`),
    interviews(
      "of a template",
      { templateId: template },
      `AND i."templateVersionId" IN (SELECT "id" FROM "TemplateVersion" WHERE ${org} AND "templateId" = '${template}')`,
    ),
    interviews(
      "of a cohort",
      { cohortId: cohort },
      `AND EXISTS (SELECT 1 FROM "CohortMember" cm WHERE cm."orgId" = i."orgId" AND cm."membershipId" = i."membershipId" AND cm."cohortId" = '${cohort}')`,
    ),
    interviews("of an assignment", { groupId: group }, `AND a."groupId" = '${group}'`),
    interviews(
      "of people called so",
      { search: "fin ava" },
      `AND i."membershipId" IN (SELECT "id" FROM "Membership" WHERE ${org} AND "searchText" LIKE '%fin ava%' ORDER BY "searchText", "id" LIMIT 200)`,
    ),
    {
      name: "Interviews, newest, of a limited reviewer",
      ours: async (tx) => {
        const scope = await interviewsForStaff(tx, limitedReviewerId);
        const page = { after: null, direction: "desc", take } as const;
        return (await listInterviewPage(tx, scope, {}, page)).map(({ id }) => id);
      },
      byHand: [
        `${interviewColumns} WHERE i.${org} AND NOT i."isTrial" AND i."membershipId" IN (SELECT cm."membershipId" FROM "CohortMember" cm JOIN "CohortReviewer" r ON r."orgId" = cm."orgId" AND r."cohortId" = cm."cohortId" WHERE r.${org} AND r."membershipId" = '${limitedReviewerId}') ${newestFirst}`,
      ],
    },
    {
      name: "One interview with its transcript",
      ours: asOwner(async (tx, scope) => {
        const interview = await findInterview(tx, scope, half);
        return [interview?.id ?? "", ...(await listTurns(tx, half)).map(({ id }) => id)].slice(0, 1);
      }),
      byHand: [
        `${interviewColumns} JOIN "InterviewerConfig" c ON c."orgId" = i."orgId" AND c."id" = i."interviewerConfigId" JOIN "TemplateVersion" v ON v."orgId" = i."orgId" AND v."id" = i."templateVersionId" WHERE i.${org} AND i."id" = '${half}'`,
        `SELECT * FROM "TranscriptTurn" WHERE ${org} AND "interviewId" = '${half}' ORDER BY "seq"`,
      ],
    },
    members("by name", candidates, byName, "", name),
    members(
      "by name, in the middle",
      candidates,
      byName,
      `AND (m."searchText", m."id") > (SELECT "searchText", "id" FROM "Membership" WHERE ${org} AND "id" = 'm-${pad(Math.floor(size.members / 2))}')`,
      name,
      `m-${pad(Math.floor(size.members / 2))}`,
    ),
    members("last joined", candidates, { sort: "joined", direction: "desc" }, "", `m."createdAt" DESC, m."id" DESC`),
    {
      ...members("called so", { ...candidates, search: "olapia" }, byName, `AND m."searchText" LIKE '%olapia%'`, name),
      mayScan: ["Membership"],
    },
    members(
      "of a cohort",
      { ...candidates, cohortId: cohort },
      byName,
      `AND EXISTS (SELECT 1 FROM "CohortMember" cm WHERE cm."orgId" = m."orgId" AND cm."membershipId" = m."id" AND cm."cohortId" = '${cohort}')`,
      name,
    ),
    {
      name: `People, how many, to ${cap}`,
      ours: async (tx) => [await countMembers(tx, candidates, cap, now)],
      byHand: [
        `SELECT count(*) FROM (SELECT 1 FROM "Membership" m WHERE ${presentMembers} AND m."role" = 'candidate' LIMIT ${cap}) x`,
      ],
      mayScan: ["Membership"],
    },
    {
      name: "Cohorts with how many are in each",
      ours: async (tx) => (await listCohorts(tx, "", { after: null, take })).map(({ id }) => id),
      byHand: [
        `SELECT c."id", c."name", (SELECT count(*) FROM "CohortMember" cm JOIN "Membership" m ON m."orgId" = cm."orgId" AND m."id" = cm."membershipId" WHERE cm."orgId" = c."orgId" AND cm."cohortId" = c."id" AND m."role" = 'candidate' AND m."removedAt" IS NULL) AS "candidates", (SELECT count(*) FROM "CohortReviewer" r WHERE r."orgId" = c."orgId" AND r."cohortId" = c."id") AS "reviewers" FROM "Cohort" c WHERE c.${org} ORDER BY c."name" LIMIT ${take}`,
      ],
    },
    {
      name: "Assignments with how far each is",
      ours: asOwner(async (tx, scope) => {
        const groups = await listAssignmentGroups(tx, scope, {}, { after: null, take, now });
        await countAssignments(tx, scope, groups, now);
        return groups.map(({ id }) => id);
      }),
      byHand: [
        `SELECT g."id", g.*, t."title", c."name", x.* FROM "AssignmentGroup" g JOIN "Template" t ON t."orgId" = g."orgId" AND t."id" = g."templateId" LEFT JOIN "Cohort" c ON c."orgId" = g."orgId" AND c."id" = g."cohortId"
LEFT JOIN (SELECT a."groupId", count(*) AS "candidates", count(a."startedAt") AS "started", count(a."finishedAt") AS "finished", sum(CASE WHEN a."finishedAt" IS NULL AND a."dueAt" <= ${moment(nowSeconds)} THEN 1 ELSE 0 END) AS "overdue" FROM "Assignment" a WHERE a.${org} AND a."cancelledAt" IS NULL AND a."groupId" IN (SELECT "id" FROM "AssignmentGroup" WHERE ${org} AND NOT "isTrial" ORDER BY "createdAt" DESC, "id" DESC LIMIT ${take}) GROUP BY a."groupId") x ON x."groupId" = g."id"
WHERE g.${org} AND NOT g."isTrial" ORDER BY g."createdAt" DESC, g."id" DESC LIMIT ${take}`,
      ],
    },
    {
      name: "Candidates of an assignment",
      ours: asOwner(async (tx, scope) =>
        (await listAssignmentCandidates(tx, scope, { groupId: group, search: "" }, { after: null, take, now })).map(
          ({ id }) => id,
        ),
      ),
      byHand: [
        `SELECT a."id", a.*, u."name", u."email" FROM "Assignment" a JOIN "Membership" m ON m."orgId" = a."orgId" AND m."id" = a."membershipId" JOIN "User" u ON u."id" = m."userId" WHERE a.${org} AND a."groupId" = '${group}' ORDER BY m."searchText", a."id" LIMIT ${take}`,
        `SELECT i.* FROM "Interview" i WHERE i.${org} AND i."assignmentId" IN (SELECT a."id" FROM "Assignment" a JOIN "Membership" m ON m."orgId" = a."orgId" AND m."id" = a."membershipId" WHERE a.${org} AND a."groupId" = '${group}' ORDER BY m."searchText", a."id" LIMIT ${take})`,
      ],
    },
    {
      name: "Who is in an interview now",
      ours: asOwner(async (tx, scope) => (await listLiveInterviews(tx, scope, take)).map(({ id }) => id)),
      byHand: [
        `SELECT i."id", i."attempt", i."startedAt", i."createdAt", i."plannedSeconds", u."name", a."groupId", t."title" FROM "Interview" i JOIN "Assignment" a ON a."orgId" = i."orgId" AND a."id" = i."assignmentId" JOIN "Template" t ON t."orgId" = a."orgId" AND t."id" = a."templateId" JOIN "Membership" m ON m."orgId" = i."orgId" AND m."id" = i."membershipId" JOIN "User" u ON u."id" = m."userId" WHERE i.${org} AND i."status" = 'live' AND NOT i."isTrial" ORDER BY i."createdAt", i."id" LIMIT ${take}`,
      ],
    },
    {
      name: `Home: to review, to ${cap}`,
      ours: asOwner(async (tx, scope) => [await countToReview(tx, scope, cap)]),
      byHand: [
        `SELECT count(*) FROM (SELECT 1 FROM "Interview" WHERE ${org} AND "reviewState" = 'to_review' LIMIT ${cap + 1}) x`,
      ],
    },
    {
      name: `Home: overdue, to ${cap}`,
      ours: asOwner(async (tx, scope) => [await countOverdue(tx, scope, now, cap)]),
      byHand: [
        `SELECT count(*) FROM (SELECT 1 FROM "Assignment" a JOIN "AssignmentGroup" g ON g."orgId" = a."orgId" AND g."id" = a."groupId" WHERE a.${org} AND a."cancelledAt" IS NULL AND a."finishedAt" IS NULL AND a."dueAt" <= ${moment(nowSeconds)} AND NOT g."isTrial" AND g."cancelledAt" IS NULL LIMIT ${cap + 1}) x`,
      ],
    },
    {
      name: "Home: 90 days",
      ours: async (tx) => (await listDailyRollups(tx, "2026-08-25", "2026-11-22")).map(({ id }) => id),
      byHand: [
        `SELECT "id", * FROM "DailyRollup" WHERE ${org} AND "id" >= '2026-08-25' AND "id" <= '2026-11-22' ORDER BY "id"`,
      ],
    },
    {
      name: "Templates, newest",
      ours: async (tx) => {
        const filter = { search: "", isArchived: false };
        return (await listTemplates(tx, filter, { after: null, take: templatesTake })).map(({ id }) => id);
      },
      byHand: [
        `SELECT t."id", t.*, v."version", v."role", v."questions", v."drawCount", v."followUpDepth", v."rubric", v."durationSeconds", v."isGraded", v."createdById" FROM "Template" t JOIN "TemplateVersion" v ON v."orgId" = t."orgId" AND v."templateId" = t."id" AND v."version" = (SELECT max(w."version") FROM "TemplateVersion" w WHERE w."orgId" = t."orgId" AND w."templateId" = t."id") WHERE t.${org} AND t."archivedAt" IS NULL ORDER BY t."createdAt" DESC, t."id" DESC LIMIT ${templatesTake}`,
      ],
      mayScan: ["Template", "TemplateVersion"],
    },
    {
      name: `Templates, interviews with one, to ${usesCap}`,
      ours: asOwner(async (tx, scope) => [await countInterviewsWith(tx, scope, [version], usesCap)]),
      byHand: [
        `SELECT count(*) FROM (SELECT 1 FROM "Interview" WHERE ${org} AND "templateVersionId" = '${version}' AND NOT "isTrial" LIMIT ${usesCap + 1}) x`,
      ],
    },
    {
      name: "Templates, assignments of one",
      ours: async (tx) => [...(await countAssignmentGroups(tx, [template])).values()],
      byHand: [
        `SELECT count(*) FROM "AssignmentGroup" WHERE ${org} AND "templateId" = '${template}' AND NOT "isTrial" GROUP BY "templateId"`,
      ],
      mayScan: ["AssignmentGroup"],
    },
    {
      name: "Invitations, newest",
      ours: async (tx) => (await listInvitations(tx, { search: "" }, { after: null, take, now })).map(({ id }) => id),
      byHand: [`SELECT "id", * FROM "Invitation" WHERE ${org} ORDER BY "createdAt" DESC, "id" DESC LIMIT ${take}`],
    },
    {
      name: "Audit, of one kind",
      ours: async (tx) => (await listAuditEvents(tx, { action: "transcript:read" }, { take })).map(({ id }) => id),
      byHand: [
        `SELECT "id", * FROM "AuditEvent" WHERE ${org} AND "action" = 'transcript:read' ORDER BY "seq" DESC LIMIT ${take}`,
      ],
    },
  ];
}
