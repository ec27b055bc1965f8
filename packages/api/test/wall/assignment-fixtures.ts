import { createAssignment, createAssignmentGroup } from "@mockingbird/db/testing";
import { otherTenant } from "./actors.ts";
import type { Fixture, Fixtures } from "./fixture.ts";
import { inBoth, onlyIn } from "./furnish.ts";

const terms = { title: "Practice for spring", opensAt: null, dueAt: "2099-12-04T23:59:00.000Z", attemptsMax: 2 };
const rowOf = (groupId: string) => `candidate-of-${groupId}`;

/** An assignment of the tenant's own, which the limited reviewer's candidate has. */
const group: Fixture = {
  prepare: (id) =>
    inBoth(async (tx, orgId) => {
      await createAssignmentGroup(tx, { orgId, id, templateId: "template", title: `Given by ${orgId}` });
      const place = { orgId, groupId: id, templateId: "template", membershipId: "otherCandidate" };
      await createAssignment(tx, { ...place, id: rowOf(id) });
    }),
  input: (groupId) => ({ groupId }),
  idField: "groupId",
};
/** The same one, taken back. */
const cancelled: Fixture = {
  ...group,
  prepare: async (id, actor) => {
    await group.prepare?.(id, actor);
    await inBoth(async (tx, orgId) => {
      const cancelledAt = new Date();
      await tx.assignmentGroup.update({ where: { orgId_id: { orgId, id } }, data: { cancelledAt } });
      await tx.assignment.updateMany({ where: { orgId, groupId: id }, data: { cancelledAt } });
    });
  },
};
/** One of which the limited reviewer knows no candidate. */
const beyondCohort: Fixture = {
  ...group,
  prepare: (id) =>
    inBoth(async (tx, orgId) => {
      await createAssignmentGroup(tx, { orgId, id, templateId: "template" });
      await createAssignment(tx, { orgId, groupId: id, templateId: "template", membershipId: "candidate" });
    }),
  refused: { limitedReviewer: "NOT_FOUND" },
};
const batchId = () => crypto.randomUUID();
const everybody = { owner: "NOT_FOUND", admin: "NOT_FOUND" } as const;

export const assignmentFixtures: Fixtures = {
  "assignment.list": [{ showsMarks: true }],
  "assignment.get": [{ ...group, showsMarks: true }, beyondCohort],
  "assignment.listCandidates": [
    { ...group, shows: (id) => ({ rows: [{ assignmentId: rowOf(id) }] }) },
    { ...beyondCohort, input: (groupId) => ({ groupId, search: "CANDIDATE" }) },
  ],
  "assignment.getOptions": [{ showsMarks: true }],
  "assignment.findCandidates": [{ input: () => ({ search: "candidate" }), showsMarks: true }],
  "assignment.preview": [
    { input: () => ({ templateId: "template", to: { cohortIds: ["cohort"] } }), idField: "templateId" },
    {
      input: (_, { tenant }) => ({ templateId: "template", to: { cohortIds: [onlyIn(otherTenant(tenant))] } }),
      refused: everybody,
    },
  ],
  "assignment.create": [
    {
      input: () => ({ groupId: batchId(), templateId: "template", to: { cohortIds: ["cohort"] }, terms }),
      idField: "templateId",
    },
    {
      input: () => ({
        groupId: batchId(),
        templateId: "template",
        to: { membershipIds: ["candidate"] },
        terms,
        includesHolders: true,
        sendsMail: true,
      }),
    },
    {
      input: (_, { tenant }) => ({
        groupId: batchId(),
        templateId: "template",
        to: { membershipIds: ["candidate", onlyIn(otherTenant(tenant))] },
        terms,
      }),
      refused: everybody,
    },
  ],
  "assignment.update": [{ ...group, input: (groupId) => ({ groupId, terms }) }],
  "assignment.extend": [
    {
      ...group,
      input: (groupId) => ({
        groupId,
        assignmentIds: [rowOf(groupId)],
        own: { dueAt: terms.dueAt, attemptsMax: 5 },
      }),
    },
    {
      ...group,
      input: (groupId, { tenant }) => ({ groupId, assignmentIds: [onlyIn(otherTenant(tenant))], own: null }),
      refused: everybody,
    },
  ],
  "assignment.cancel": [group, { ...group, input: (groupId) => ({ groupId, assignmentIds: [rowOf(groupId)] }) }],
  "assignment.restore": [cancelled],
  "assignment.remind": [{ ...group, input: (groupId) => ({ groupId, batchId: batchId() }) }],
  "assignment.addCandidates": [
    { ...group, input: (groupId) => ({ groupId, membershipIds: ["candidate"], sendsMail: true }) },
    {
      ...group,
      input: (groupId, { tenant }) => ({ groupId, membershipIds: [onlyIn(otherTenant(tenant))] }),
      refused: everybody,
    },
  ],
  "assignment.listLive": [{ showsMarks: true }],
};
