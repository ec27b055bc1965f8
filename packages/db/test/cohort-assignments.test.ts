import { expect, it } from "vitest";
import { giveCohortAssignments, giveCohortAssignmentsToMany, withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import {
  createAssignment,
  createAssignmentGroup,
  createMember,
  createOrganization,
  createTemplate,
  describeOnBothDatabases,
} from "../src/testing/index.ts";

const now = new Date("2026-11-22T12:00:00Z");
const earlier = new Date("2026-11-22T11:00:00Z");
const later = new Date("2026-12-04T23:59:00Z");

async function furnish() {
  return withSystem(async (tx) => {
    const { id: orgId } = await createOrganization(tx);
    const { id: cohortId } = await tx.cohort.create({ data: { orgId, name: "Autumn" } });
    const { id: templateId } = await createTemplate(tx, { orgId });
    const member = await createMember(tx, { orgId });
    return { orgId, cohortId, templateId, membershipId: member.id };
  });
}

describeOnBothDatabases("who joins a cohort", () => {
  it("gets what it was given, with its dates and attempts, once", async () => {
    const { membershipId, ...group } = await furnish();
    const { id: groupId } = await withSystem((tx) =>
      createAssignmentGroup(tx, { ...group, dueAt: later, opensAt: earlier, attemptsMax: 2 }),
    );
    const join = () => withOrg(group.orgId, (tx) => giveCohortAssignments(tx, membershipId, [group.cohortId], now));
    const given = await join();
    expect(given).toHaveLength(1);
    expect(await join()).toEqual([]);
    const rows = await withOrg(group.orgId, (tx) => tx.assignment.findMany());
    expect(rows).toMatchObject([
      { id: given[0], groupId, membershipId, dueAt: later, opensAt: earlier, attemptsMax: 2 },
    ]);
  });

  it("gets nothing that is cancelled or past due, nothing of other cohorts, and no template twice", async () => {
    const { membershipId, ...group } = await furnish();
    const { orgId, templateId } = group;
    await withSystem(async (tx) => {
      const other = await tx.cohort.create({ data: { orgId, name: "Spring" } });
      const fresh = async () => (await createTemplate(tx, { orgId })).id;
      await createAssignmentGroup(tx, { ...group, templateId: await fresh(), dueAt: now });
      await createAssignmentGroup(tx, { ...group, templateId: await fresh(), cohortId: other.id });
      const cancelled = await createAssignmentGroup(tx, { ...group, templateId: await fresh() });
      await tx.assignmentGroup.updateMany({ where: { orgId, id: cancelled.id }, data: { cancelledAt: earlier } });
      await createAssignmentGroup(tx, group);
      await createAssignment(tx, { orgId, templateId, membershipId });
    });
    expect(await withOrg(orgId, (tx) => giveCohortAssignments(tx, membershipId, [group.cohortId], now))).toEqual([]);
  });

  it("gets it with many others at once", async () => {
    const { membershipId, ...group } = await furnish();
    await withSystem((tx) => createAssignmentGroup(tx, group));
    const others = await withSystem(async (tx) => [
      await createMember(tx, { orgId: group.orgId }),
      await createMember(tx, { orgId: group.orgId }),
    ]);
    const all = [membershipId, ...others.map(({ id }) => id)];
    const given = await withOrg(group.orgId, (tx) => giveCohortAssignmentsToMany(tx, all, [group.cohortId], now));
    expect(given).toHaveLength(3);
  });
});
