import type { TemplateVersion } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

const newestVersion = { orderBy: { version: "desc" }, take: 1 } as const;

export interface TemplateFilter {
  /** Part of a title or of a role, whatever its case; "" narrows nothing. */
  search: string;
  isArchived: boolean;
  /** undefined: both */
  isGraded?: boolean | undefined;
}
type After = { createdAt: Date; templateId: string };

/** Rows looked at in one query while some are searched for. */
const stretchRows = 200;

/**
 * Templates with their newest version, the newest template first, behind `after`, at most `take`. What is searched for is
 * compared here, because the two databases do not agree on what upper and lower case are beyond A to Z.
 */
export async function listTemplates(
  tx: TenantTx,
  filter: TemplateFilter,
  page: { after: After | null; take: number },
): Promise<TemplateRecord[]> {
  const wanted = filter.search.toLowerCase();
  const isNarrowed = wanted !== "" || filter.isGraded !== undefined;
  const matches = ({ title, versions: [newest] }: TemplateRecord) =>
    `${title}\n${newest?.role ?? ""}`.toLowerCase().includes(wanted) &&
    (filter.isGraded === undefined || newest?.isGraded === filter.isGraded);
  const found: TemplateRecord[] = [];
  let { after } = page;
  for (;;) {
    const take = isNarrowed ? stretchRows : page.take;
    const rows = await readStretch(tx, filter.isArchived, after, take);
    found.push(...rows.filter(matches));
    const last = rows.at(-1);
    if (!last || rows.length < take || found.length >= page.take) return found.slice(0, page.take);
    after = { createdAt: last.createdAt, templateId: last.id };
  }
}

function readStretch(tx: TenantTx, isArchived: boolean, after: After | null, take: number) {
  return tx.template.findMany({
    where: {
      archivedAt: isArchived ? { not: null } : null,
      ...(after && {
        createdAt: { lte: after.createdAt },
        OR: [{ createdAt: { lt: after.createdAt } }, { id: { lt: after.templateId } }],
      }),
    },
    include: { versions: newestVersion },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** A template, archived or not, with its newest version. */
export function findTemplate(tx: TenantTx, templateId: string) {
  return tx.template.findFirst({ where: { id: templateId }, include: { versions: newestVersion } });
}
export type TemplateRecord = NonNullable<Awaited<ReturnType<typeof findTemplate>>>;

/** The versions of a template, the newest first, at most `take`. */
export function listTemplateVersions(tx: TenantTx, templateId: string, take: number) {
  return tx.templateVersion.findMany({ where: { templateId }, orderBy: { version: "desc" }, take });
}

export function findTemplateVersion(tx: TenantTx, templateId: string, version: number) {
  return tx.templateVersion.findFirst({ where: { templateId, version } });
}

/** A template with its first version. */
export async function createTemplate(
  tx: TenantTx,
  { title, createdById, content }: { title: string; createdById: string; content: TemplateVersion },
): Promise<{ id: string }> {
  const { id } = await tx.template.create({ data: { orgId: tx.orgId, title }, select: { id: true } });
  await addTemplateVersion(tx, { templateId: id, version: 1, createdById, content });
  return { id };
}

export async function addTemplateVersion(
  tx: TenantTx,
  given: { templateId: string; version: number; createdById: string; content: TemplateVersion },
): Promise<void> {
  const { content, ...version } = given;
  await tx.templateVersion.create({ data: { orgId: tx.orgId, ...version, ...content } });
}

/** Changes a version in place; only for one that no interview was made with. */
export async function changeTemplateVersion(tx: TenantTx, versionId: string, content: TemplateVersion): Promise<void> {
  await tx.templateVersion.update({ where: { orgId_id: { orgId: tx.orgId, id: versionId } }, data: content });
}

/** Whether any interview, a trial too, was made with this version. */
export async function isVersionUsed(tx: TenantTx, templateVersionId: string): Promise<boolean> {
  return (await tx.interview.findFirst({ where: { templateVersionId }, select: { id: true } })) !== null;
}

export async function updateTemplate(
  tx: TenantTx,
  templateId: string,
  change: { title?: string; archivedAt?: Date | null },
): Promise<void> {
  await tx.template.update({ where: { orgId_id: { orgId: tx.orgId, id: templateId } }, data: change });
}

/** How many of the scope's interviews were made with these versions, trials aside; counted to one more than `max` at most. */
export async function countInterviewsWith(
  tx: TenantTx,
  scope: InterviewScope,
  templateVersionIds: readonly string[],
  max: number,
): Promise<number> {
  let counted = 0;
  for (const templateVersionId of templateVersionIds) {
    if (counted > max) break;
    counted += await tx.interview.count({
      where: { ...scope.where, templateVersionId, isTrial: false },
      // As an index has them: otherwise every row there is would be put in order before some are taken.
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: max + 1 - counted,
    });
  }
  return counted;
}

/** Ids of all versions of each of these templates. */
export async function listVersionIds(
  tx: TenantTx,
  templateIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx.templateVersion.findMany({
    where: { templateId: { in: [...templateIds] } },
    select: { id: true, templateId: true },
  });
  const byTemplate = new Map<string, string[]>();
  for (const { id, templateId } of rows) byTemplate.set(templateId, [...(byTemplate.get(templateId) ?? []), id]);
  return byTemplate;
}

/** How often each of these templates was assigned, trials aside. One that never was is not in the map. */
export async function countAssignmentGroups(
  tx: TenantTx,
  templateIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.assignmentGroup.groupBy({
    by: ["templateId"],
    where: { templateId: { in: [...templateIds] }, isTrial: false },
    _count: true,
  });
  return new Map(rows.map(({ templateId, _count }) => [templateId, _count]));
}
