import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, staffCaller } from "./people.ts";

type Staff = Awaited<ReturnType<typeof staffCaller>>;

describeOnBothDatabases("cohorts", () => {
  let admin: Staff;
  let other: Staff;
  beforeAll(async () => {
    await addOrganizations();
    admin = await staffCaller(await addMember("northfield", "admin", { id: "ada" }));
    other = await staffCaller(await addMember("brightwork", "admin", { id: "bob" }));
    for (const [id, name] of [
      ["leo", "Leo Martins"],
      ["amara", "Amara Okafor"],
    ] as const)
      await addMember("northfield", "candidate", { id, name });
    await addMember("northfield", "reviewer", { id: "priya", name: "Priya Raman" });
    await addMember("brightwork", "candidate", { id: "sofia" });
  });
  const eventsAbout = (subjectId: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { subjectId }, orderBy: { seq: "asc" } }));
  const cohortOf = async (cohortId: string) =>
    (await admin.cohort.list({})).cohorts.find((cohort) => cohort.cohortId === cohortId);

  test("are made, renamed, filled and removed, each recorded without a name", async () => {
    const { cohortId } = await admin.cohort.create({ name: "  Class of 2027 " });
    await admin.cohort.rename({ cohortId, name: "Class of 2028" });
    await admin.cohort.rename({ cohortId, name: "Class of 2028" });
    await admin.cohort.addMembers({ cohortId, membershipIds: ["leo", "amara", "leo"] });
    await admin.member.limitToCohorts({ membershipId: "priya", cohortIds: [cohortId] });
    expect(await cohortOf(cohortId)).toMatchObject({
      name: "Class of 2028",
      candidateCount: 2,
      reviewerCount: 1,
    });
    const inIt = await admin.member.list({ cohortId });
    expect(inIt.members.map(({ name }) => name)).toEqual(["Amara Okafor", "Leo Martins"]);
    expect(await admin.cohort.removeMembers({ cohortId, membershipIds: ["amara"] })).toEqual({ removed: 1 });
    expect(await admin.cohort.removeMembers({ cohortId, membershipIds: ["amara"] })).toEqual({ removed: 0 });
    await admin.cohort.remove({ cohortId });
    expect(await cohortOf(cohortId)).toBeUndefined();
    expect((await eventsAbout(cohortId)).map(({ action, details }) => [action, details])).toEqual([
      ["cohort:create", null],
      ["cohort:rename", null],
      ["cohort:add-members", { added: 2 }],
      ["cohort:remove-members", { removed: 1 }],
      ["cohort:remove", { candidates: 1, reviewers: 1 }],
    ]);
    const { members } = await admin.member.list({ search: "Priya" });
    expect(members).toMatchObject([{ isLimitedToCohorts: true, cohorts: [] }]);
  });

  test("have a name of their own within their organisation, under which another may be found", async () => {
    const { cohortId } = await admin.cohort.create({ name: "Design" });
    const second = await admin.cohort.create({ name: "Engineering" });
    await expect(admin.cohort.create({ name: "Design " })).rejects.toThrow("There is a cohort with this name already.");
    expect(await codeOf(admin.cohort.rename({ ...second, name: "Design" }))).toBe("INVALID_INPUT");
    expect(await codeOf(admin.cohort.create({ name: " " }))).toBe("INVALID_INPUT");
    expect(await codeOf(other.cohort.create({ name: "Design" }))).toBeNull();
    expect(await cohortOf(cohortId)).toMatchObject({ name: "Design", candidateCount: 0 });
  });

  test("hold candidates of their own organisation only, and do not exist for another", async () => {
    const { cohortId } = await admin.cohort.create({ name: "Law" });
    for (const stranger of ["sofia", "priya", "nobody"]) {
      expect(await codeOf(admin.cohort.addMembers({ cohortId, membershipIds: ["leo", stranger] }))).toBe("NOT_FOUND");
    }
    expect((await cohortOf(cohortId))?.candidateCount).toBe(0);
    expect(await codeOf(other.cohort.rename({ cohortId, name: "Theirs" }))).toBe("NOT_FOUND");
    expect(await codeOf(other.cohort.addMembers({ cohortId, membershipIds: ["sofia"] }))).toBe("NOT_FOUND");
    expect(await codeOf(other.cohort.remove({ cohortId }))).toBe("NOT_FOUND");
    expect(await codeOf(admin.cohort.addMembers({ cohortId, membershipIds: ["leo"] }))).toBeNull();
    expect((await other.cohort.list({})).cohorts.some((cohort) => cohort.cohortId === cohortId)).toBe(false);
  });

  test("limit reviewers only, to cohorts there are; the audit knows which were and which are", async () => {
    const [a, b] = [await admin.cohort.create({ name: "A" }), await admin.cohort.create({ name: "B" })];
    const theirs = await other.cohort.create({ name: "A" });
    const { id: membershipId } = await addMember("northfield", "reviewer");
    const limit = (cohortIds: string[] | null, id = membershipId) =>
      admin.member.limitToCohorts({ membershipId: id, cohortIds });
    expect(await codeOf(limit([a.cohortId, theirs.cohortId]))).toBe("NOT_FOUND");
    expect(await codeOf(limit([a.cohortId], "leo"))).toBe("INVALID_INPUT");
    await limit([a.cohortId, a.cohortId]);
    await limit([b.cohortId]);
    await limit([b.cohortId]);
    await limit([]);
    await limit(null);
    expect((await eventsAbout(membershipId)).map(({ details }) => details)).toEqual([
      { from: null, to: a.cohortId },
      { from: a.cohortId, to: b.cohortId },
      { from: b.cohortId, to: "" },
      { from: "", to: null },
    ]);
  });
});
