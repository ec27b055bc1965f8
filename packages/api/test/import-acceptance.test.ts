import { acceptInvitation, withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { addMember, addOrganizations, candidateCaller, now, staffCaller } from "./people.ts";

type Staff = Awaited<ReturnType<typeof staffCaller>>;

describeOnBothDatabases("somebody who was on a list and accepts", () => {
  let northfield: Staff;
  let brightwork: Staff;
  beforeAll(async () => {
    await addOrganizations();
    northfield = await staffCaller(await addMember("northfield", "admin"));
    brightwork = await staffCaller(await addMember("brightwork", "admin"));
  });

  const bringIn = (staff: Staff, person: { email: string; name?: string; externalId?: string; cohorts?: string[] }) =>
    staff.peopleImport.carryOut({ batchId: crypto.randomUUID(), rows: [{ row: 1, ...person }] });
  const accept = (orgId: string, email: string) =>
    withSystem(async (tx) => {
      const invitation = await tx.invitation.findFirstOrThrow({ where: { orgId, email } });
      return acceptInvitation(tx, invitation, { name: invitation.name ?? "Nameless", now });
    });
  const placesOf = (email: string) =>
    withSystem((tx) =>
      tx.membership.findMany({
        where: { user: { email } },
        include: { user: true, cohorts: { include: { cohort: true } }, assignments: true },
        orderBy: { orgId: "asc" },
      }),
    );

  test("gets the external id, the cohorts and what those were given, and nothing that was cancelled", async () => {
    const { cohortId } = await northfield.cohort.create({ name: "Law" });
    await withSystem(async (tx) => {
      const orgId = "northfield";
      await tx.template.create({ data: { orgId, id: "t", title: "Interview" } });
      await tx.template.create({ data: { orgId, id: "u", title: "Another" } });
      const group = { orgId, title: "Interview", cohortId, attemptsMax: 2 };
      await tx.assignmentGroup.create({ data: { ...group, id: "open", templateId: "t" } });
      await tx.assignmentGroup.create({ data: { ...group, id: "cancelled", templateId: "u", cancelledAt: now } });
    });
    const email = "ann@accept.example";
    await bringIn(northfield, { email, name: "Ann Lee", externalId: "S-1", cohorts: ["Law", "Class of 2027"] });
    await accept("northfield", email);
    const [place] = await placesOf(email);
    expect(place).toMatchObject({
      role: "candidate",
      externalId: "S-1",
      user: { name: "Ann Lee" },
      assignments: [{ groupId: "open", attemptsMax: 2 }],
    });
    expect(place?.cohorts.map(({ cohort }) => cohort.name).sort()).toEqual(["Class of 2027", "Law"]);
    expect((await bringIn(northfield, { email, externalId: "S-1", cohorts: ["Law"] })).results).toMatchObject([
      { outcome: "unchanged" },
    ]);
  });

  test("comes in also when somebody else got the external id meanwhile", async () => {
    const email = "ben@accept.example";
    await bringIn(northfield, { email, externalId: "S-2" });
    const { id } = await addMember("northfield", "candidate");
    await northfield.member.setExternalId({ membershipId: id, externalId: "S-2" });
    await accept("northfield", email);
    expect(await placesOf(email)).toMatchObject([{ externalId: null, removedAt: null }]);
  });

  test("has one account in two organisations that both have them on a list, and switches between them", async () => {
    const email = "both@accept.example";
    await bringIn(northfield, { email, name: "Bo Th", externalId: "N-1", cohorts: ["Law"] });
    await bringIn(brightwork, { email, name: "B. Th", externalId: "B-1", cohorts: ["Winter"] });
    await accept("northfield", email);
    await accept("brightwork", email);
    const [winter, law] = await placesOf(email);
    expect(winter).toMatchObject({ orgId: "brightwork", externalId: "B-1", userId: law?.userId });
    expect(law).toMatchObject({ orgId: "northfield", externalId: "N-1", user: { name: "Bo Th" } });
    expect(winter?.cohorts.map(({ cohort }) => cohort.name)).toEqual(["Winter"]);
    if (!law) throw new Error("They have a place at Northfield.");
    const theirs = await candidateCaller(law);
    expect((await theirs.user.getProfile()).organization.id).toBe("northfield");
    const switched = await theirs.user.switchOrganization({ organizationId: "brightwork" });
    expect(switched.organization.id).toBe("brightwork");
    // Neither organisation learns of the other.
    const { members } = await northfield.member.list({ search: email });
    expect(members).toMatchObject([{ externalId: "N-1", cohorts: [{ name: "Law" }] }]);
  });
});
