import {
  countAssignmentGroups,
  countInterviewsWith,
  interviewsForStaff,
  listVersionIds,
  type TenantTx,
} from "@mockingbird/db";
import { memberCan } from "@mockingbird/domain";
import { toCappedCount } from "../../mapping/to-capped-count.ts";
import { type TemplateRow, templateUsesCountedMax } from "../../views/template-views.ts";
import type { Viewer } from "../../views/viewer.ts";

type Uses = Pick<TemplateRow, "assignmentCount" | "interviews">;

/** Interviews that were made with these versions; null for whoever may not know how much the organisation does. */
export async function countInterviews(
  tx: TenantTx,
  viewer: Viewer,
  versionIds: readonly string[],
): Promise<Uses["interviews"]> {
  if (!memberCan(viewer, "usage:read")) return null;
  const scope = await interviewsForStaff(tx, viewer.membershipId);
  const counted = await countInterviewsWith(tx, scope, versionIds, templateUsesCountedMax);
  return toCappedCount(counted, templateUsesCountedMax);
}

/** How often each of these templates is used, by template id. */
export async function countUses(
  tx: TenantTx,
  viewer: Viewer,
  templateIds: readonly string[],
): Promise<ReadonlyMap<string, Uses>> {
  const groups = await countAssignmentGroups(tx, templateIds);
  const versionIds = await listVersionIds(tx, templateIds);
  const uses = new Map<string, Uses>();
  for (const templateId of templateIds) {
    const interviews = await countInterviews(tx, viewer, versionIds.get(templateId) ?? []);
    uses.set(templateId, { assignmentCount: groups.get(templateId) ?? 0, interviews });
  }
  return uses;
}
