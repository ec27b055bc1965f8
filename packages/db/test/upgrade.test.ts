import { expect, it } from "vitest";
import { providerOf } from "../src/client/provider.ts";
import { applyMigrations } from "../src/migrate/apply-migrations.ts";
import { readMigrations } from "../src/migrate/migration-folder.ts";
import { openSqliteFile } from "../src/migrate/open-sqlite-file.ts";
import { withSchemaEngine } from "../src/migrate/schema-engine.ts";
import { withScratchDatabases } from "../src/testing/scratch-databases.ts";
import { executeSql, querySql } from "../src/testing/test-templates.ts";

/** A database as the first release left it. */
async function applyFirstMigration(databaseUrl: string): Promise<void> {
  const provider = providerOf(databaseUrl);
  const { migrationDirectories, ...list } = await readMigrations(provider);
  const migrationsList = { ...list, migrationDirectories: migrationDirectories.slice(0, 1) };
  if (provider === "sqlite") await openSqliteFile(databaseUrl);
  const filters = { externalTables: [], externalEnums: [] };
  await withSchemaEngine(databaseUrl, (engine) => engine.applyMigrations({ migrationsList, filters }));
}

const oldRows = `INSERT INTO "Organization" ("id", "slug", "name", "kind", "timeZone")
  VALUES ('northfield', 'northfield', 'Northfield University', 'university', 'America/Chicago');
INSERT INTO "User" ("id", "email", "name") VALUES ('leo', 'leo@northfield.example', 'Leo Martins');
INSERT INTO "AuthSession" ("id", "userId", "app", "activeOrgId", "expiresAt")
  VALUES ('session', 'leo', 'web', 'northfield', '2026-11-23 12:00:00');
INSERT INTO "Membership" ("orgId", "id", "userId", "role") VALUES ('northfield', 'leo', 'leo', 'candidate');
INSERT INTO "InterviewerConfig" ("orgId", "id", "version", "instructions", "voice", "languageCode", "model", "temperature", "durationSeconds")
  VALUES ('northfield', 'first', 1, 'Be brief.', 'Kore', 'en-US', 'gemini-3.8-live', 0.6, 900);
INSERT INTO "Template" ("orgId", "id", "title", "questions") VALUES ('northfield', 'first', 'Graduates', '["Why us?"]');
INSERT INTO "Assignment" ("orgId", "id", "templateId", "membershipId", "attemptsMax")
  VALUES ('northfield', 'first', 'first', 'leo', 3);
INSERT INTO "Interview" ("orgId", "id", "assignmentId", "membershipId", "attempt", "interviewerConfigId", "status")
  VALUES ('northfield', 'first', 'first', 'leo', 1, 'first', 'completed');
INSERT INTO "TranscriptTurn" ("orgId", "id", "interviewId", "seq", "speaker", "text", "startMs", "endMs", "interrupted")
  VALUES ('northfield', 'a', 'first', 0, 'interviewer', 'Why us?', 0, 900, false),
    ('northfield', 'b', 'first', 1, 'candidate', 'Because of the lake.', 1000, 2600, false);
INSERT INTO "TranscriptSubmission" ("orgId", "id", "interviewId", "bodyHash") VALUES ('northfield', 'a', 'first', 'hash');
INSERT INTO "UsageLedger" ("orgId", "id", "interviewId", "occurredAt", "durationSeconds", "charged", "model", "audioInTokens",
  "textInTokens", "audioOutTokens", "textOutTokens", "costMicroUsd")
  VALUES ('northfield', 'a', 'first', '2026-11-20 12:00:00', 600, true, 'gemini-3.8-live', 1, 2, 3, 4, 1200);
`;

/** What is asked of the database after its upgrade, and what it has to answer. */
const questions: [string, unknown[][]][] = [
  [
    `SELECT o."name", o."concurrentInterviewsMax", o."monthlySecondsMax", m."id", m."role"
     FROM "Organization" o JOIN "Membership" m ON m."orgId" = o."id"`,
    [["Northfield University", 25, null, "leo", "candidate"]],
  ],
  [`SELECT "userId", "method" FROM "AuthSession"`, [["leo", "email"]]],
  [
    `SELECT i."id", i."status", t."seq", t."text" FROM "Interview" i
     JOIN "TranscriptTurn" t ON t."orgId" = i."orgId" AND t."interviewId" = i."id" ORDER BY t."seq"`,
    [
      ["first", "completed", 0, "Why us?"],
      ["first", "completed", 1, "Because of the lake."],
    ],
  ],
  [
    `SELECT i."questions", i."plannedSeconds", i."reviewState", v."version", v."durationSeconds", g."title", g."attemptsMax",
       m."searchText", v."questions"
     FROM "Interview" i
     JOIN "TemplateVersion" v ON v."orgId" = i."orgId" AND v."id" = i."templateVersionId"
     JOIN "Assignment" a ON a."orgId" = i."orgId" AND a."id" = i."assignmentId"
     JOIN "AssignmentGroup" g ON g."orgId" = a."orgId" AND g."id" = a."groupId"
     JOIN "Membership" m ON m."orgId" = i."orgId" AND m."id" = i."membershipId"`,
    [
      [
        ["Why us?"],
        900,
        "to_review",
        1,
        900,
        "Graduates",
        3,
        "leo martins\nleo@northfield.example",
        [{ id: "q1", text: "Why us?", isAlways: true }],
      ],
    ],
  ],
  [`SELECT "interviewId", "bodyHash" FROM "TranscriptSubmission"`, [["first", "hash"]]],
  [
    `SELECT "interviewId", "membershipId", "templateId", "durationSeconds", "endCause", "chargeReason", "chargedSeconds",
       "costMicroUsd", "pricesFrom", CASE WHEN "recordedAt" = "occurredAt" THEN 1 ELSE 0 END FROM "UsageLedger"`,
    [["first", "leo", "first", 600, "internal_error", "answered", 600, 1200, "2026-11-01", 1]],
  ],
];

/** One database answers JSON as its text, the other as what it says. */
const readJson = (row: unknown[]) =>
  row.map((cell) => (typeof cell === "string" && /^[[{]/.test(cell) ? JSON.parse(cell) : cell));

it("a database with rows from the first release keeps them through every migration since", async () => {
  await withScratchDatabases(async (urls) => {
    for (const url of urls) {
      await applyFirstMigration(url);
      await executeSql(url, oldRows);
      expect(await applyMigrations(url)).not.toEqual([]);
      for (const [question, answer] of questions)
        expect((await querySql(url, question)).map(readJson), question).toEqual(answer);
      if (providerOf(url) === "sqlite") expect(await querySql(url, "PRAGMA foreign_key_check")).toEqual([]);
    }
  });
}, 60_000);
