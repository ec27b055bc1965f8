import { interviewerConfigSchema } from "@mockingbird/domain";
import type { InterviewerVersion, InterviewerVersionRow } from "../views/interviewer-views.ts";

interface VersionRow {
  version: number | null;
  note: string;
  createdAt: Date;
  createdById: string | null;
}

/** `memberNames` by membership id. */
export function toInterviewerVersionRow(
  { version, note, createdAt, createdById }: VersionRow,
  memberNames: ReadonlyMap<string, string>,
): InterviewerVersionRow {
  return {
    version: version ?? 0,
    note,
    createdAt: createdAt.toISOString(),
    createdByName: memberNames.get(createdById ?? "") ?? null,
  };
}

/** A version whole. A row that holds anything but an interviewer is corrupt and throws. */
export function toInterviewerVersion(row: VersionRow, memberNames: ReadonlyMap<string, string>): InterviewerVersion {
  return { ...toInterviewerVersionRow(row, memberNames), content: interviewerConfigSchema.parse(row) };
}
