import { withSystem } from "@mockingbird/db/system";
import {
  createAssignment,
  createAssignmentGroup,
  createTemplate,
  describeOnBothDatabases,
} from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { addMember, addOrganizations, staffCaller } from "./people.ts";

const orgId = "northfield";
const nothing = { people: [], assignments: [], templates: [] };

describeOnBothDatabases("the search for everything", () => {
  type Staff = Awaited<ReturnType<typeof staffCaller>>;
  let owner: Staff;
  let reviewer: Staff;
  let limited: Staff;

  beforeAll(async () => {
    await addOrganizations();
    owner = await staffCaller(await addMember(orgId, "owner", { name: "Åsa Berg" }));
    reviewer = await staffCaller(await addMember(orgId, "reviewer", { name: "Åke Lund" }));
    const limitedReviewer = await addMember(orgId, "reviewer", { name: "Liv Moe" });
    limited = await staffCaller(limitedReviewer);
    const inside = await addMember(orgId, "candidate", { name: "Åse In", email: "inside@a.example" });
    const outside = await addMember(orgId, "candidate", { name: "Åse Out", email: "outside@a.example" });
    const gone = await addMember(orgId, "candidate", { name: "Åse Gone" });
    await withSystem(async (tx) => {
      const place = (id: string) => ({ orgId_id: { orgId, id } });
      await tx.membership.update({ where: place(limitedReviewer.id), data: { isLimitedToCohorts: true } });
      await tx.membership.update({ where: place(gone.id), data: { removedAt: new Date() } });
      const { id: cohortId } = await tx.cohort.create({ data: { orgId, name: "Class" } });
      await tx.cohortMember.create({ data: { orgId, cohortId, membershipId: inside.id } });
      await tx.cohortReviewer.create({ data: { orgId, cohortId, membershipId: limitedReviewer.id } });
      const { id: templateId } = await createTemplate(tx, { orgId, id: "template", title: "Product manager" });
      const archived = await createTemplate(tx, { orgId, title: "Product owner" });
      await tx.template.update({ where: place(archived.id), data: { archivedAt: new Date() } });
      for (const [groupId, membershipId] of [
        ["group-in", inside.id],
        ["group-out", outside.id],
      ] as const) {
        await createAssignmentGroup(tx, { orgId, id: groupId, templateId, title: `Autumn round ${groupId}` });
        await createAssignment(tx, { orgId, templateId, groupId, membershipId });
      }
    });
  });

  const names = async (staff: Staff, text: string) =>
    (await staff.search.everything({ text })).people.map(({ name }) => name);

  test("finds people by part of a name or address, whatever the case", async () => {
    expect(await names(owner, "åS")).toEqual(["Åsa Berg", "Åse In", "Åse Out"]);
    expect(await names(owner, "OUTSIDE@")).toEqual(["Åse Out"]);
  });

  test("names those first of whom a name begins with the text", async () => {
    expect(await names(owner, "l")).toEqual(["Liv Moe", "Åke Lund", "Åsa Berg", "Åse In", "Åse Out"]);
  });

  test("shows a reviewer no staff, and one with a limit only the candidates of their cohorts", async () => {
    expect(await names(reviewer, "å")).toEqual(["Åse In", "Åse Out"]);
    expect(await names(limited, "å")).toEqual(["Åse In"]);
  });

  test("finds assignments and templates in use by title, and of assignments only those of candidates one may see", async () => {
    const ids = async (staff: Staff, text: string) =>
      (await staff.search.everything({ text })).assignments.map(({ assignmentId }) => assignmentId).sort();
    expect(await ids(reviewer, "autumn")).toEqual(["group-in", "group-out"]);
    expect(await ids(limited, "autumn")).toEqual(["group-in"]);
    expect((await limited.search.everything({ text: "product" })).templates).toEqual([
      { templateId: "template", title: "Product manager" },
    ]);
  });

  test("takes wildcards and spaces for what they are", async () => {
    for (const text of ["%", "_se", "*", "\\"]) expect(await owner.search.everything({ text })).toEqual(nothing);
    expect(await names(owner, "  åse out  ")).toEqual(["Åse Out"]);
  });
});
