import type { Provider } from "../src/client/provider.ts";
import { dialects } from "./dialect.ts";

/** The organisation that everything is measured in. */
export const bigOrg = "big";
export const ownerId = "owner";
export const limitedReviewerId = "limited";
/** The moment at which the organisation is looked at, in seconds since 1970: 2026-11-22T12:00:00Z. */
export const nowSeconds = 1_795_348_800;
const daySeconds = 86_400;
/** Interviews lie in the last two years. */
const historySeconds = 730 * daySeconds;

export interface Size {
  interviews: number;
  members: number;
  cohorts: number;
  groups: number;
  templates: number;
}

/** How much there is of everything for so many interviews: 50,000 members and 2,000 assignments to a million. */
export function sizeOf(interviews: number): Size {
  const members = Math.max(200, Math.round(interviews / 20));
  const groups = Math.max(20, Math.round(interviews / 500));
  return { interviews, members, cohorts: Math.min(200, Math.ceil(members / 50)), groups, templates: 40 };
}

const neighbourSize = sizeOf(500);

/** Statements that fill an empty, migrated database: one large organisation beside its neighbours. Always the same rows. */
export function fillStatements(provider: Provider, interviews: number, neighbours: number): string[] {
  const others = Array.from({ length: neighbours }, (_, index) =>
    fillOrganization(provider, `neighbour-${index}`, neighbourSize),
  );
  return [...fillOrganization(provider, bigOrg, sizeOf(interviews)), ...others.flat(), dialects[provider].analyze];
}

function fillOrganization(provider: Provider, org: string, size: Size): string[] {
  const { padded, moment, json } = dialects[provider];
  const series = (count: number) =>
    `WITH RECURSIVE s(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM s WHERE i < ${count - 1})`;
  const id = (prefix: string, expression: string) => `'${prefix}-' || ${padded(expression, 7)}`;
  // Names of two parts, of which many begin alike, as people's do.
  const part = (expression: string) =>
    `substr('AvaBenCleDanEvaFinGusHalIdaJoeKimLeoMiaNedOlaPia', 1 + 3 * ((${expression}) % 16), 3)`;
  const name = (i: string) =>
    `${part(i)} || ' ' || ${part(`${i} / 16`)} || ${part(`${i} / 256`)} || ' ' || ${padded(i, 5)}`;
  const email = (i: string) => `'p' || ${padded(i, 7)} || '@${org}.example'`;
  const perAssignment = 2;
  const assignments = Math.floor(size.interviews / perAssignment);
  const perGroup = Math.max(1, Math.floor(assignments / size.groups));
  const group = `(i / ${perGroup})`;
  // A stride without common factors with the number of members, so that nobody is given a group twice.
  const member = `((CAST(i AS BIGINT) * 7919) % ${size.members})`;
  const assignment = `(i / ${perAssignment})`;
  const memberOfInterview = `((CAST(${assignment} AS BIGINT) * 7919) % ${size.members})`;
  const made = `${nowSeconds - historySeconds} + (i * ${historySeconds.toFixed(0)}.0 / ${size.interviews})`;
  const madeWhole = `CAST(${made} AS INTEGER)`;
  // The newest few are still running; of the last month's a third waits for a review.
  const isLive = `i >= ${size.interviews - Math.min(40, Math.ceil(size.interviews / 100))}`;
  const isRecent = `i >= ${Math.floor(size.interviews * 0.97)}`;
  const groupMade = `CAST(${nowSeconds - historySeconds} + (i * ${historySeconds}.0 / ${size.groups}) AS INTEGER)`;
  const groupDue = `${groupMade} + ${21 * daySeconds}`;
  const assignmentMade = groupMade.replaceAll("(i *", `(${group} *`);
  return [
    `INSERT INTO "Organization" ("id", "slug", "name", "kind", "timeZone") VALUES ('${org}', '${org}', 'Organisation ${org}', 'university', 'America/Chicago')`,
    `INSERT INTO "User" ("id", "email", "name", "createdAt") ${series(size.members)} SELECT '${org}-' || ${padded("i", 7)}, ${email("i")}, ${name("i")}, ${moment(String(nowSeconds - historySeconds))} FROM s`,
    `INSERT INTO "Membership" ("orgId", "id", "userId", "role", "searchText", "createdAt") ${series(size.members)} SELECT '${org}', ${id("m", "i")}, '${org}-' || ${padded("i", 7)}, 'candidate', lower(${name("i")}) || '\n' || ${email("i")}, ${moment(`${nowSeconds - historySeconds} + i`)} FROM s`,
    ...[ownerId, limitedReviewerId].flatMap((staff) => [
      `INSERT INTO "User" ("id", "email", "name") VALUES ('${org}-${staff}', '${staff}@${org}.example', 'The ${staff}')`,
      `INSERT INTO "Membership" ("orgId", "id", "userId", "role", "isLimitedToCohorts", "searchText") VALUES ('${org}', '${staff}', '${org}-${staff}', '${staff === ownerId ? "owner" : "reviewer"}', ${staff === limitedReviewerId}, 'the ${staff}\n${staff}@${org}.example')`,
    ]),
    `INSERT INTO "Cohort" ("orgId", "id", "name") ${series(size.cohorts)} SELECT '${org}', ${id("c", "i")}, 'Cohort ' || ${padded("i", 4)} FROM s`,
    `INSERT INTO "CohortMember" ("orgId", "id", "cohortId", "membershipId") ${series(size.members)} SELECT '${org}', ${id("cm", "i")}, ${id("c", `i % ${size.cohorts}`)}, ${id("m", "i")} FROM s`,
    `INSERT INTO "CohortReviewer" ("orgId", "id", "cohortId", "membershipId") VALUES ('${org}', 'r', ${id("c", "0")}, '${limitedReviewerId}')`,
    `INSERT INTO "InterviewerConfig" ("orgId", "id", "version", "instructions", "personaName", "persona", "voice", "languageCode", "otherLanguageCodes", "model", "temperature", "patience", "followsUp", "neverAsk") VALUES ('${org}', 'config', 1, 'Be kind.', '', '', 'Kore', 'en-US', ${json("[]")}, 'gemini-3.8-live', 0.6, 'normal', true, ${json("[]")})`,
    `INSERT INTO "Template" ("orgId", "id", "title", "createdAt") ${series(size.templates)} SELECT '${org}', ${id("t", "i")}, 'Template ' || ${padded("i", 3)}, ${moment(`${nowSeconds - historySeconds} + i`)} FROM s`,
    `INSERT INTO "TemplateVersion" ("orgId", "id", "templateId", "version", "role", "questions", "drawCount", "followUpDepth", "rubric", "durationSeconds", "isGraded") ${series(size.templates)} SELECT '${org}', ${id("tv", "i")}, ${id("t", "i")}, 1, 'Analyst', ${json('[{"id":"q","text":"Why?","isAlways":true}]')}, 0, 1, ${json('{"criteria":[]}')}, 900, true FROM s`,
    `INSERT INTO "AssignmentGroup" ("orgId", "id", "templateId", "title", "cohortId", "dueAt", "attemptsMax", "createdAt") ${series(size.groups)} SELECT '${org}', ${id("g", "i")}, ${id("t", `i % ${size.templates}`)}, 'Assignment ' || ${padded("i", 5)}, ${id("c", `i % ${size.cohorts}`)}, ${moment(groupDue)}, 2, ${moment(groupMade)} FROM s`,
    `INSERT INTO "Assignment" ("orgId", "id", "groupId", "templateId", "membershipId", "attemptsMax", "dueAt", "startedAt", "finishedAt", "createdAt") ${series(perGroup * size.groups)} SELECT '${org}', ${id("a", "i")}, ${id("g", group)}, ${id("t", `${group} % ${size.templates}`)}, ${id("m", member)}, 2, ${moment(`${assignmentMade} + ${21 * daySeconds}`)}, ${moment(`${assignmentMade} + ${daySeconds}`)}, CASE WHEN i % 10 = 0 THEN NULL ELSE ${moment(`${assignmentMade} + ${2 * daySeconds}`)} END, ${moment(assignmentMade)} FROM s`,
    `INSERT INTO "Interview" ("orgId", "id", "assignmentId", "membershipId", "attempt", "interviewerConfigId", "templateVersionId", "questions", "plannedSeconds", "status", "endCause", "createdAt", "startedAt", "endedAt", "durationSeconds", "reviewState") ${series(perGroup * size.groups * perAssignment)} SELECT '${org}', ${id("i", "i")}, ${id("a", assignment)}, ${id("m", memberOfInterview)}, 1 + i % ${perAssignment}, 'config', ${id("tv", `(${assignment} / ${perGroup}) % ${size.templates}`)}, ${json('["Why?"]')}, 900, CASE WHEN ${isLive} THEN 'live' WHEN i % 5 = 0 THEN 'partial' ELSE 'completed' END, CASE WHEN ${isLive} THEN NULL WHEN i % 5 = 0 THEN 'candidate_left' ELSE 'interviewer_finished' END, ${moment(madeWhole)}, ${moment(`${madeWhole} + 10`)}, CASE WHEN ${isLive} THEN NULL ELSE ${moment(`${madeWhole} + 610`)} END, CASE WHEN ${isLive} THEN NULL ELSE 300 + i % 600 END, CASE WHEN ${isLive} THEN 'none' WHEN ${isRecent} AND i % 3 = 0 THEN 'to_review' WHEN ${isRecent} AND i % 101 = 0 THEN 'in_review' ELSE 'reviewed' END FROM s`,
    `INSERT INTO "TranscriptTurn" ("orgId", "id", "interviewId", "seq", "speaker", "text", "startMs", "endMs", "interrupted") ${series(60)} SELECT '${org}', ${id("tt", "i")}, ${id("i", String(Math.floor(size.interviews / 2)))}, i, CASE WHEN i % 2 = 0 THEN 'interviewer' ELSE 'candidate' END, 'We counted stops, and we were right nine times out of ten.', i * 1000, i * 1000 + 900, false FROM s`,
    `INSERT INTO "Invitation" ("orgId", "id", "email", "role", "invitedById", "createdAt", "expiresAt") ${series(Math.min(10_000, size.members))} SELECT '${org}', ${id("inv", "i")}, 'invited' || ${padded("i", 5)} || '@${org}.example', 'candidate', '${ownerId}', ${moment(`${nowSeconds - 10_000} + i`)}, ${moment(`${nowSeconds} + ${7 * daySeconds}`)} FROM s`,
    `INSERT INTO "DailyRollup" ("orgId", "id", "started", "completed", "endedEarly", "broken", "durationSeconds", "chargedSeconds", "costMicroUsd") ${series(730)} SELECT '${org}', ${provider === "sqlite" ? `strftime('%Y-%m-%d', ${nowSeconds} - i * ${daySeconds}, 'unixepoch')` : `to_char(to_timestamp(${nowSeconds} - i * ${daySeconds}), 'YYYY-MM-DD')`}, 10, 8, 2, 0, 6000, 6000, 900000 FROM s`,
    `INSERT INTO "AuditEvent" ("orgId", "id", "seq", "occurredAt", "actor", "action", "subjectId", "prevHash", "hash") ${series(Math.min(200_000, size.interviews))} SELECT '${org}', ${id("e", "i")}, i + 1, ${moment(`${nowSeconds - 200_000} + i`)}, CASE WHEN i % 4 = 0 THEN '${ownerId}' ELSE 'realtime' END, CASE WHEN i % 4 = 0 THEN 'transcript:read' ELSE 'transcript:submit' END, ${id("i", "i")}, '', '' FROM s`,
  ];
}
