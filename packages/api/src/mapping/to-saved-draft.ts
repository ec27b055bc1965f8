import { interviewerDraftSchema } from "@mockingbird/domain";
import type { SavedDraft } from "../views/interviewer-views.ts";

interface DraftRow {
  content: unknown;
  baseVersion: number;
  revision: number;
  updatedAt: Date;
  updatedById: string;
}

/**
 * Stands for a draft as it is. With the moment of its last change, because a draft that was discarded and begun again
 * counts from 1 again.
 */
export function draftRevisionOf({ revision, updatedAt }: Pick<DraftRow, "revision" | "updatedAt">): string {
  return `${revision}-${updatedAt.getTime()}`;
}

/** `memberNames` by membership id; `viewerId` is the membership of who reads it. */
export function toSavedDraft(row: DraftRow, memberNames: ReadonlyMap<string, string>, viewerId: string): SavedDraft {
  return {
    content: interviewerDraftSchema.parse(row.content),
    baseVersion: row.baseVersion,
    revision: draftRevisionOf(row),
    updatedAt: row.updatedAt.toISOString(),
    updatedByName: memberNames.get(row.updatedById) ?? null,
    isOwn: row.updatedById === viewerId,
  };
}
