import type { TenantTx } from "../tenant/tenant-tx.ts";

/** To whom an assignment is given. */
export type AssignmentRecipients = { cohortIds: readonly string[] } | { membershipIds: readonly string[] };

const presentCandidate = { role: "candidate", removedAt: null } as const;

/** Candidates of these cohorts who are here, each under the first of them; at most `take` places. */
export async function listCohortCandidates(
  tx: TenantTx,
  cohortIds: readonly string[],
  take: number,
): Promise<Map<string, string>> {
  const places = await tx.cohortMember.findMany({
    where: { cohortId: { in: [...cohortIds] }, membership: presentCandidate },
    select: { cohortId: true, membershipId: true },
    take,
  });
  const rank = new Map(cohortIds.map((cohortId, index) => [cohortId, index]));
  const first = (a: string, b: string) => ((rank.get(a) ?? 0) <= (rank.get(b) ?? 0) ? a : b);
  const cohortOf = new Map<string, string>();
  for (const { membershipId, cohortId } of places) {
    cohortOf.set(membershipId, first(cohortOf.get(membershipId) ?? cohortId, cohortId));
  }
  return cohortOf;
}

/** Who of the recipients has this template already, in an assignment that is neither cancelled nor past due. */
export async function findHolders(
  tx: TenantTx,
  templateId: string,
  recipients: AssignmentRecipients,
  now: Date,
): Promise<Set<string>> {
  const theirs =
    "cohortIds" in recipients
      ? { membership: { cohorts: { some: { cohortId: { in: [...recipients.cohortIds] } } } } }
      : { membershipId: { in: [...recipients.membershipIds] } };
  const rows = await tx.assignment.findMany({
    where: { templateId, cancelledAt: null, OR: [{ dueAt: null }, { dueAt: { gt: now } }], ...theirs },
    select: { membershipId: true },
  });
  return new Set(rows.map(({ membershipId }) => membershipId));
}

/** Members of an assignment among these, whether they have it still or not. */
export async function findMembersOfGroup(
  tx: TenantTx,
  groupId: string,
  membershipIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.assignment.findMany({
    where: { groupId, membershipId: { in: [...membershipIds] } },
    select: { membershipId: true },
  });
  return new Set(rows.map(({ membershipId }) => membershipId));
}

/** A template that can be given, with its current version. */
export function findAssignableTemplate(tx: TenantTx, templateId: string) {
  return tx.template.findFirst({ where: { id: templateId, archivedAt: null }, select: { id: true, title: true } });
}

/** Templates that can be given, by title, each with its current version. */
export async function listAssignableTemplates(tx: TenantTx, take: number) {
  const templates = await tx.template.findMany({
    where: { archivedAt: null },
    select: { id: true, title: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take,
  });
  // Not nested with `take: 1`: Prisma cannot split such a query, which from 500 templates on has too many parameters.
  const versions = await tx.templateVersion.findMany({
    where: { templateId: { in: templates.map(({ id }) => id) } },
    orderBy: [{ templateId: "asc" }, { version: "desc" }],
    distinct: ["templateId"],
  });
  const versionOf = new Map(versions.map((version) => [version.templateId, version]));
  return templates.map(({ id, title }) => ({ id, title, version: versionOf.get(id) }));
}

/** Cohorts by name, with how many candidates are in each. */
export async function listAssignableCohorts(tx: TenantTx, take: number) {
  const cohorts = await tx.cohort.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
  });
  const sizes = await tx.cohortMember.groupBy({
    by: ["cohortId"],
    where: { cohortId: { in: cohorts.map(({ id }) => id) }, membership: presentCandidate },
    _count: { _all: true },
  });
  const sizeOf = new Map(sizes.map(({ cohortId, _count }) => [cohortId, _count._all]));
  return cohorts.map(({ id, name }) => ({ id, name, candidates: sizeOf.get(id) ?? 0 }));
}

/** Candidates who are here and whose name or address contains `search`, by name. */
export function findCandidates(tx: TenantTx, search: string, take: number) {
  return tx.membership.findMany({
    where: { ...presentCandidate, ...(search && { searchText: { contains: search } }) },
    select: { id: true, user: { select: { name: true, email: true } } },
    orderBy: [{ searchText: "asc" }, { id: "asc" }],
    take,
  });
}
