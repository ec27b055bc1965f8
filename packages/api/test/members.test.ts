import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import type { Role } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, staffCaller } from "./people.ts";

type Staff = Awaited<ReturnType<typeof staffCaller>>;

describeOnBothDatabases("members", () => {
  let owner: Staff;
  let admin: Staff;
  let other: Staff;
  beforeAll(async () => {
    await addOrganizations();
    owner = await staffCaller(await addMember("northfield", "owner", { id: "dana", name: "Dana Whitfield" }));
    admin = await staffCaller(await addMember("northfield", "admin", { id: "ada", name: "Ada Byron" }));
    other = await staffCaller(await addMember("brightwork", "owner", { id: "viktor" }));
  });

  const add = (role: Role, given: { name?: string; email?: string } = {}, orgId = "northfield") =>
    addMember(orgId, role, given);
  const placeOf = (membershipId: string, orgId = "northfield") =>
    withSystem((tx) => tx.membership.findUniqueOrThrow({ where: { orgId_id: { orgId, id: membershipId } } }));
  const eventsAbout = (subjectId: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { subjectId }, orderBy: { seq: "asc" } }));

  test("are listed by name, a page at a time, each once, and found by part of a name or an address in any case", async () => {
    const names = [
      "Émile Zola",
      "Jonas Lindqvist",
      "Jonas Lindqvist",
      "McDonald Ø",
      "amara okafor",
      "Leo",
      "Leo",
      "Leo",
    ];
    for (const [index, name] of names.entries()) await add("candidate", { name, email: `p${index}@listed.example` });
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await owner.member.list({ search: "@LISTED.example", after, pageSize: 5 });
      seen.push(...page.members.map(({ email }) => email));
      after = page.nextAfter;
      if (!after) break;
    }
    expect(seen.toSorted()).toEqual(names.map((_, index) => `p${index}@listed.example`));
    const namesFound = async (search: string) => (await admin.member.list({ search })).members.map(({ name }) => name);
    expect(await namesFound("mcdonald ø")).toEqual(["McDonald Ø"]);
    expect(await namesFound("ÉMILE")).toEqual(["Émile Zola"]);
    expect(await namesFound("nobody of that name")).toEqual([]);
    expect((await other.member.list({})).members.map(({ membershipId }) => membershipId)).toEqual(["viktor"]);
  });

  test("change role in both directions among staff, with what was and what is in the audit", async () => {
    const { id } = await add("reviewer");
    await admin.member.setRole({ membershipId: id, role: "admin" });
    expect(await placeOf(id)).toMatchObject({ role: "admin" });
    await owner.member.setRole({ membershipId: id, role: "owner" });
    await owner.member.setRole({ membershipId: id, role: "owner" });
    await owner.member.setRole({ membershipId: id, role: "reviewer" });
    expect(await eventsAbout(id)).toMatchObject([
      { actor: "ada", action: "member:set-role", details: { from: "reviewer", to: "admin" } },
      { actor: "dana", action: "member:set-role", details: { from: "admin", to: "owner" } },
      { actor: "dana", action: "member:set-role", details: { from: "owner", to: "reviewer" } },
    ]);
  });

  test("who own the organisation are touched by owners only", async () => {
    const { id } = await add("owner");
    const membershipId = id;
    expect(await codeOf(admin.member.setRole({ membershipId, role: "admin" }))).toBe("FORBIDDEN");
    expect(await codeOf(admin.member.remove({ membershipId }))).toBe("FORBIDDEN");
    expect(await codeOf(admin.member.setRole({ membershipId: "ada", role: "owner" }))).toBe("FORBIDDEN");
    expect(await codeOf(owner.member.remove({ membershipId }))).toBeNull();
    expect(await codeOf(admin.member.restore({ membershipId }))).toBe("FORBIDDEN");
    expect(await codeOf(owner.member.restore({ membershipId }))).toBeNull();
    expect(await codeOf(owner.member.setRole({ membershipId, role: "reviewer" }))).toBeNull();
  });

  test("stay what they are to a reviewer, and do not exist for another organisation", async () => {
    const reviewer = await staffCaller(await add("reviewer"));
    const { id } = await add("reviewer");
    const calls = [
      (staff: Staff) => staff.member.setRole({ membershipId: id, role: "admin" }),
      (staff: Staff) => staff.member.setRole({ membershipId: id, role: "reviewer" }),
      (staff: Staff) => staff.member.limitToCohorts({ membershipId: id, cohortIds: [] }),
      (staff: Staff) => staff.member.remove({ membershipId: id }),
      (staff: Staff) => staff.member.restore({ membershipId: id }),
    ];
    for (const call of calls) {
      expect(await codeOf(call(reviewer))).toBe("FORBIDDEN");
      expect(await codeOf(call(other))).toBe("NOT_FOUND");
      expect(await codeOf(call(admin))).toBeNull();
    }
    expect(await codeOf(reviewer.member.list({}))).toBe("FORBIDDEN");
    expect(await codeOf(reviewer.cohort.list({}))).toBe("FORBIDDEN");
  });

  test("do not become staff by a change of role: the two use different doors", async () => {
    const { id } = await add("candidate");
    expect(await codeOf(owner.member.setRole({ membershipId: id, role: "reviewer" }))).toBe("INVALID_INPUT");
    expect(await codeOf(owner.member.setRole({ membershipId: "ada", role: "candidate" }))).toBe("INVALID_INPUT");
  });

  test("who are removed are out at once, listed apart, and come back as they were", async () => {
    const member = await add("reviewer", { name: "Priya Raman", email: "priya@removed.example" });
    await owner.invitation.create({ email: "later@removed.example", role: "candidate" });
    const where = { email: "later@removed.example" };
    await withSystem((tx) => tx.invitation.updateMany({ where, data: { email: "priya@removed.example" } }));
    const theirs = await staffCaller(member);
    expect(await codeOf(theirs.interview.list({}))).toBeNull();
    await admin.member.remove({ membershipId: member.id });
    expect(await codeOf((await staffCaller(member)).interview.list({}))).toBe("UNAUTHENTICATED");
    const invitations = await withSystem((tx) => tx.invitation.findMany({ where: { email: "priya@removed.example" } }));
    expect(invitations.map(({ revokedAt }) => revokedAt !== null)).toEqual([true]);
    const listed = async (isRemoved: boolean) =>
      (await admin.member.list({ search: "priya@removed", isRemoved })).members.map(({ role }) => role);
    expect([await listed(false), await listed(true)]).toEqual([[], ["reviewer"]]);
    expect(await codeOf(admin.member.setRole({ membershipId: member.id, role: "admin" }))).toBe("NOT_FOUND");
    await admin.member.restore({ membershipId: member.id });
    expect(await codeOf((await staffCaller(member)).interview.list({}))).toBeNull();
    expect([await listed(false), await listed(true)]).toEqual([["reviewer"], []]);
    expect((await eventsAbout(member.id)).map(({ action, details }) => [action, details])).toEqual([
      ["member:remove", { role: "reviewer", invitationsWithdrawn: 1 }],
      ["member:restore", { role: "reviewer" }],
    ]);
  });

  test("who were erased are not listed, and nobody lets them back in", async () => {
    const { id } = await add("candidate", { email: "erased@listed-not.example" });
    await withSystem(async (tx) => {
      const orgId = "northfield";
      await tx.erasureRequest.create({ data: { orgId, membershipId: id, completedAt: new Date() } });
      await tx.membership.update({ where: { orgId_id: { orgId, id } }, data: { removedAt: new Date() } });
    });
    expect((await owner.member.list({ isRemoved: true, search: "listed-not" })).members).toEqual([]);
    expect(await codeOf(owner.member.restore({ membershipId: id }))).toBe("NOT_FOUND");
  });

  test("keep one owner, also when the last two leave or turn on each other at once", async () => {
    const owners = () =>
      withSystem((tx) => tx.membership.count({ where: { orgId: "brightwork", role: "owner", removedAt: null } }));
    expect(await codeOf(other.member.remove({ membershipId: "viktor" }))).toBe("LAST_OWNER");
    expect(await codeOf(other.member.setRole({ membershipId: "viktor", role: "admin" }))).toBe("LAST_OWNER");
    const second = await add("owner", {}, "brightwork");
    const both = [other, await staffCaller(second)] as const;
    const ids = ["viktor", second.id] as const;
    const leave = await Promise.all(
      both.map((staff, at) => codeOf(staff.member.remove({ membershipId: ids[at] ?? "" }))),
    );
    expect(leave.toSorted()).toEqual(["LAST_OWNER", null]);
    expect(await owners()).toBe(1);
    const stayed = leave[0] === null ? 1 : 0;
    await both[stayed].member.restore({ membershipId: ids[1 - stayed] ?? "" });
    const demote = await Promise.all(
      both.map((staff, at) => codeOf(staff.member.setRole({ membershipId: ids[1 - at] ?? "", role: "admin" }))),
    );
    expect(demote.toSorted()).toEqual(["FORBIDDEN", null]);
    expect(await owners()).toBe(1);
  });
});
