import { assignmentCandidatesTable } from "./assignment-candidates-table.ts";
import { assignmentsTable } from "./assignments-table.ts";
import { cohortsTable } from "./cohorts-table.ts";
import type { ExportTable } from "./export-table.ts";
import { interviewsTable } from "./interviews-table.ts";
import { invitationsTable } from "./invitations-table.ts";
import { invoicesTable } from "./invoices-table.ts";
import { peopleTable } from "./people-table.ts";
import { templatesTable } from "./templates-table.ts";
import { usageDaysTable } from "./usage-days-table.ts";
import { usageCohortsTable, usagePeopleTable, usageTemplatesTable } from "./usage-groups-table.ts";
import { usageInterviewsTable } from "./usage-interviews-table.ts";
import { usageTable } from "./usage-table.ts";

/** Every table of the console that can be taken away as a file, by its name in the address. The audit has its own. */
export const exportTables: ReadonlyMap<string, ExportTable> = new Map<string, ExportTable>([
  ["interviews", interviewsTable],
  ["people", peopleTable],
  ["invitations", invitationsTable],
  ["invoices", invoicesTable],
  ["cohorts", cohortsTable],
  ["assignments", assignmentsTable],
  ["assignment-candidates", assignmentCandidatesTable],
  ["templates", templatesTable],
  ["usage", usageTable],
  ["usage-days", usageDaysTable],
  ["usage-cohorts", usageCohortsTable],
  ["usage-templates", usageTemplatesTable],
  ["usage-people", usagePeopleTable],
  ["usage-interviews", usageInterviewsTable],
]);
