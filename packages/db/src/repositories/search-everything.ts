import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";
import { likeTake, likeText } from "./like-text.ts";

/**
 * People who are here, by name, whose name or address contains `text`. Of candidates only those whose interviews are in
 * the scope; of staff nobody, unless `withStaff`.
 */
export async function searchPeople(
  tx: TenantTx,
  scope: InterviewScope,
  { text, withStaff, take }: { text: string; withStaff: boolean; take: number },
) {
  const { membershipId, membership } = scope.where;
  const wanted = text.toLowerCase();
  const rows = await tx.membership.findMany({
    where: {
      ...membership,
      ...(membershipId !== undefined && { id: membershipId }),
      ...(!withStaff && { role: "candidate" }),
      removedAt: null,
      searchText: { contains: likeText(wanted) },
    },
    select: { id: true, role: true, searchText: true, user: { select: { name: true, email: true } } },
    orderBy: [{ searchText: "asc" }, { id: "asc" }],
    take: likeTake(text, take),
  });
  return rows.filter(({ searchText }) => searchText.includes(wanted)).slice(0, take);
}

/** What candidates of the scope were asked to do, newest first, whose title contains `text`. */
export async function searchAssignmentGroups(
  tx: TenantTx,
  scope: InterviewScope,
  { text, take }: { text: string; take: number },
) {
  const isNarrow = Object.keys(scope.where).length > 0;
  const rows = await tx.assignmentGroup.findMany({
    where: { isTrial: false, OR: titleContains(text), ...(isNarrow && { assignments: { some: scope.where } }) },
    select: { id: true, title: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: likeTake(text, take),
  });
  return withTitle(rows, text).slice(0, take);
}

/** Templates in use, newest first, whose title contains `text`. */
export async function searchTemplates(tx: TenantTx, { text, take }: { text: string; take: number }) {
  const rows = await tx.template.findMany({
    where: { archivedAt: null, OR: titleContains(text) },
    select: { id: true, title: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: likeTake(text, take),
  });
  return withTitle(rows, text).slice(0, take);
}

/** PostgreSQL tells upper from lower case and SQLite does not, so the spellings that titles have are each looked for. */
function titleContains(text: string) {
  const lower = text.toLowerCase();
  const capital = lower.charAt(0).toUpperCase() + lower.slice(1);
  return [...new Set([text, lower, capital])].map((spelling) => ({ title: { contains: likeText(spelling) } }));
}

function withTitle<Row extends { title: string }>(rows: Row[], text: string): Row[] {
  return rows.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
}
