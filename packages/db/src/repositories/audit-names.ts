import type { TenantTx } from "../tenant/tenant-tx.ts";

const userName = { user: { select: { name: true } } } as const;

/** Ids of the members, present and removed, whose name contains `part`, whatever its case. */
export async function findMemberIdsByName(tx: TenantTx, part: string): Promise<string[]> {
  const members = await tx.membership.findMany({ select: { id: true, ...userName } });
  const wanted = part.toLowerCase();
  return members.filter(({ user }) => user.name.toLowerCase().includes(wanted)).map(({ id }) => id);
}

/**
 * What the ids in audit events are called now, whatever kind they are: members by their name, interviews by their
 * candidate's and their title, templates and assignments by their title, invitations by their address. What is not there any more is not
 * in the map.
 */
export async function readAuditNames(tx: TenantTx, ids: readonly string[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(ids)] } };
  const members = await tx.membership.findMany({ where, select: { id: true, ...userName } });
  const interviews = await tx.interview.findMany({
    where,
    select: {
      id: true,
      membership: { select: userName },
      assignment: { select: { template: { select: { title: true } } } },
    },
  });
  const invitations = await tx.invitation.findMany({ where, select: { id: true, email: true } });
  const cohorts = await tx.cohort.findMany({ where, select: { id: true, name: true } });
  const templates = await tx.template.findMany({ where, select: { id: true, title: true } });
  const groups = await tx.assignmentGroup.findMany({ where, select: { id: true, title: true } });
  return new Map([
    ...members.map(({ id, user }) => [id, user.name] as const),
    ...interviews.map(
      ({ id, membership, assignment }) => [id, `${membership.user.name}, ${assignment.template.title}`] as const,
    ),
    ...invitations.map(({ id, email }) => [id, email] as const),
    ...cohorts.map(({ id, name }) => [id, name] as const),
    ...groups.map(({ id, title }) => [id, title] as const),
    ...templates.map(({ id, title }) => [id, title] as const),
  ]);
}
