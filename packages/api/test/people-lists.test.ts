import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, hour, now, staffCaller } from "./people.ts";

type Staff = Awaited<ReturnType<typeof staffCaller>>;

describeOnBothDatabases("lists of people", () => {
  let admin: Staff;
  beforeAll(async () => {
    await addOrganizations();
    admin = await staffCaller(await addMember("northfield", "admin", { id: "ada", name: "Ada Byron" }));
    await addMember("northfield", "reviewer", { id: "priya", name: "Priya Raman" });
    for (const [id, name] of [
      ["amara", "Amara Okafor"],
      ["jonas", "Jonas Lindqvist"],
      ["leo", "Leo Martins"],
    ] as const)
      await addMember("northfield", "candidate", { id, name, email: `${id}@lists.example` });
    await withSystem(async (tx) => {
      const orgId = "northfield";
      await tx.template.create({ data: { orgId, id: "t", title: "Interview" } });
      await tx.assignmentGroup.create({ data: { orgId, id: "g", templateId: "t", title: "G", attemptsMax: 1 } });
      const same = { orgId, groupId: "g", templateId: "t", attemptsMax: 1 };
      await tx.assignment.create({ data: { ...same, id: "a1", membershipId: "amara", startedAt: now } });
      await tx.assignment.create({ data: { ...same, id: "a2", membershipId: "jonas" } });
      const past = new Date(now.getTime() - hour);
      await tx.assignment.create({ data: { ...same, id: "a3", membershipId: "leo", dueAt: past } });
      for (const [index, id] of ["jonas", "leo", "amara"].entries()) {
        const where = { orgId_id: { orgId, id } };
        await tx.membership.update({ where, data: { createdAt: new Date(now.getTime() + index * hour) } });
      }
    });
  });
  type Input = Parameters<Staff["member"]["list"]>[0];
  const ids = async (input: Input) => (await admin.member.list(input)).members.map(({ membershipId }) => membershipId);

  test("are candidates or staff, by name or by when they joined, either way", async () => {
    expect(await ids({ kind: "staff" })).toEqual(["ada", "priya"]);
    expect(await ids({ kind: "staff", role: "reviewer" })).toEqual(["priya"]);
    expect(await ids({ kind: "candidates" })).toEqual(["amara", "jonas", "leo"]);
    expect(await ids({ kind: "candidates", direction: "desc" })).toEqual(["leo", "jonas", "amara"]);
    expect(await ids({ kind: "candidates", sort: "joined" })).toEqual(["jonas", "leo", "amara"]);
    expect((await admin.member.list({ kind: "candidates" })).total).toEqual({ count: 3, isCapped: false });
  });

  test("are narrowed by a cohort and by what is open", async () => {
    const { cohortId } = await admin.cohort.create({ name: "Law" });
    expect(await admin.cohort.addMembers({ cohortId, membershipIds: ["leo", "amara"] })).toEqual({ added: 2 });
    expect(await ids({ cohortId })).toEqual(["amara", "leo"]);
    expect(await ids({ work: "open" })).toEqual(["amara", "jonas"]);
    expect(await ids({ work: "not_started" })).toEqual(["jonas"]);
    expect(await ids({ cohortId, work: "open", search: "OKAFOR" })).toEqual(["amara"]);
  });

  test("turn their pages in every order, everybody once", async () => {
    const extra = Array.from({ length: 12 }, (_, index) => `extra${String(index).padStart(2, "0")}`);
    for (const id of extra)
      await addMember("northfield", "candidate", { id, name: "Same Name", email: `${id}@x.example` });
    for (const sort of ["name", "joined"] as const)
      for (const direction of ["asc", "desc"] as const) {
        const seen: string[] = [];
        for (let after: string | null = null; ; ) {
          const page = await admin.member.list({ kind: "candidates", sort, direction, after, pageSize: 5 });
          seen.push(...page.members.map(({ membershipId }) => membershipId));
          after = page.nextAfter;
          if (!after) break;
        }
        expect(seen.toSorted()).toEqual(["amara", "jonas", "leo", ...extra].sort());
      }
    await admin.member.removeMany({ membershipIds: extra });
    expect(await ids({ kind: "candidates" })).toEqual(["amara", "jonas", "leo"]);
    expect((await ids({ kind: "candidates", isRemoved: true })).toSorted()).toEqual(extra);
    await admin.member.restoreMany({ membershipIds: extra.slice(0, 2) });
    expect((await admin.member.list({ kind: "candidates" })).total.count).toBe(5);
  });

  test("change nobody when one of those chosen may not be changed", async () => {
    const membershipIds = ["leo", "nobody"];
    expect(await codeOf(admin.member.removeMany({ membershipIds }))).toBe("NOT_FOUND");
    expect(await ids({ search: "leo martins" })).toEqual(["leo"]);
  });

  test("lead to a person's page, with what they were given and their own external id, which nobody else gets", async () => {
    expect(await admin.member.get({ membershipId: "amara" })).toMatchObject({
      member: { name: "Amara Okafor", externalId: null },
      assignments: [{ groupId: "g", title: "G", finishedAt: null }],
      interviews: [],
    });
    await admin.member.setExternalId({ membershipId: "amara", externalId: " S-1 " });
    expect((await admin.member.get({ membershipId: "amara" })).member.externalId).toBe("S-1");
    await expect(admin.member.setExternalId({ membershipId: "leo", externalId: "S-1" })).rejects.toThrow(
      "Somebody else has this external id already.",
    );
    await admin.member.setExternalId({ membershipId: "amara", externalId: "" });
    expect((await admin.member.get({ membershipId: "amara" })).member.externalId).toBeNull();
  });
});
