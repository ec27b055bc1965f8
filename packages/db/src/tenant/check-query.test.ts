import { expect, it } from "vitest";
import { smallDataModel } from "../../test/fixtures/small-data-model.ts";
import { checkQuery } from "./check-query.ts";

const check = (model: string, args: unknown) => () => checkQuery(smallDataModel, model, args, "ours");
const hidden = (field: string) => `${field} is not among the fields an organisation may see.`;
const unnamed = (field: string) => `${field} leads to a global table: select its public fields by name.`;
const unwritten = (field: string) => `${field} leads to a global table: it is not written.`;
const nested = (field: string, operation: string) => `${field}: a nested ${operation} could name another's row.`;
const planted = (model: string) => `${model} was to be written for another organisation.`;
const cursor = (model: string) => `${model}: a cursor named another organisation's row.`;
const theirs = { orgId_id: { orgId: "theirs", id: "a" } };
const createdAt = { user: { createdAt: { gt: 0 } } };

const refused: [string, unknown, string][] = [
  ["User", {}, "User is a global table, out of an organisation's reach."],
  ["Payslip", {}, "Payslip is not a model."],
  // Fields and conditions of global tables.
  ["Membership", { where: createdAt }, hidden("User.createdAt")],
  ["Membership", { where: { AND: [{ id: "a" }, createdAt] } }, hidden("User.createdAt")],
  ["Membership", { where: { OR: [createdAt] } }, hidden("User.createdAt")],
  ["Membership", { where: { NOT: createdAt } }, hidden("User.createdAt")],
  ["Membership", { where: { user: { is: { createdAt: 1 } } } }, hidden("User.createdAt")],
  ["Membership", { where: { user: { isNot: { createdAt: 1 } } } }, hidden("User.createdAt")],
  ["Membership", { where: { user: { memberships: { some: {} } } } }, hidden("User.memberships")],
  ["Template", { where: { assignments: { some: { membership: createdAt } } } }, hidden("User.createdAt")],
  ["Template", { where: { assignments: { every: { membership: createdAt } } } }, hidden("User.createdAt")],
  ["Template", { where: { assignments: { none: { membership: createdAt } } } }, hidden("User.createdAt")],
  ["Membership", { orderBy: { user: { createdAt: "asc" } } }, hidden("User.createdAt")],
  [
    "Membership",
    { orderBy: [{ id: "asc" }, { user: { memberships: { _count: "asc" } } }] },
    hidden("User.memberships"),
  ],
  ["Template", { orderBy: { organization: { createdAt: "asc" } } }, hidden("Organization.createdAt")],
  ["Membership", { having: createdAt }, hidden("User.createdAt")],
  ["Membership", { select: { user: true } }, unnamed("Membership.user")],
  ["Membership", { include: { user: true } }, unnamed("Membership.user")],
  ["Membership", { include: { user: {} } }, unnamed("Membership.user")],
  ["Membership", { include: { user: null } }, unnamed("Membership.user")],
  ["Membership", { include: { user: { include: { memberships: true } } } }, unnamed("Membership.user")],
  ["Membership", { include: { user: { omit: { email: true } } } }, unnamed("Membership.user")],
  ["Membership", { select: { user: { select: { name: true, createdAt: true } } } }, hidden("User.createdAt")],
  ["Membership", { select: { user: { select: { memberships: true } } } }, hidden("User.memberships")],
  ["Membership", { select: { user: { select: { _count: true } } } }, hidden("User._count")],
  ["Membership", { select: { user: { select: { _count: { select: { name: true } } } } } }, hidden("User._count")],
  [
    "Template",
    { include: { assignments: { include: { membership: { include: { user: true } } } } } },
    unnamed("Membership.user"),
  ],
  ["Template", { include: { assignments: { where: { membership: createdAt } } } }, hidden("User.createdAt")],
  [
    "Template",
    { include: { assignments: { orderBy: { membership: { user: { createdAt: "asc" } } } } } },
    hidden("User.createdAt"),
  ],
  [
    "Template",
    { select: { _count: { select: { assignments: { where: { membership: createdAt } } } } } },
    hidden("User.createdAt"),
  ],
  // Cursors.
  ["Template", { cursor: theirs }, cursor("Template")],
  ["Template", { cursor: { orgId: "theirs" } }, cursor("Template")],
  ["Template", { cursor: { id: "a", orgId: undefined } }, cursor("Template")],
  ["Template", { include: { assignments: { cursor: theirs } } }, cursor("Assignment")],
  // Data.
  ["Template", { data: { orgId: "theirs" } }, planted("Template")],
  ["Template", { data: { orgId: null } }, planted("Template")],
  ["Template", { data: { orgId: { set: "theirs" } } }, planted("Template")],
  ["Template", { data: [{ orgId: "ours" }, { orgId: "theirs" }] }, planted("Template")],
  ["Template", { create: { orgId: "theirs" } }, planted("Template")],
  ["Template", { update: { orgId: "theirs" } }, planted("Template")],
  ["Template", { data: { assignments: { create: { orgId: "theirs" } } } }, planted("Assignment")],
  ["Template", { data: { assignments: { create: [{ id: "a" }, { orgId: "theirs" }] } } }, planted("Assignment")],
  ["Template", { data: { assignments: { createMany: { data: [{ orgId: "theirs" }] } } } }, planted("Assignment")],
  [
    "Template",
    { data: { assignments: { create: { membership: { connect: theirs } } } } },
    nested("Assignment.membership", "connect"),
  ],
  ...["connect", "connectOrCreate", "set", "disconnect", "update", "updateMany", "upsert", "delete", "deleteMany"].map(
    (operation): [string, unknown, string] => [
      "Template",
      { data: { assignments: { [operation]: theirs } } },
      nested("Template.assignments", operation),
    ],
  ),
  ["Template", { update: { assignments: { create: {}, connect: theirs } } }, nested("Template.assignments", "connect")],
  ["Template", { data: { organization: { create: {} } } }, unwritten("Template.organization")],
  ["Membership", { data: { user: { connect: { id: "a" } } } }, unwritten("Membership.user")],
  ["Membership", { data: { userId: "a" } }, "Membership.userId is not for an organisation to write."],
  ["Membership", { create: { userId: "a" } }, "Membership.userId is not for an organisation to write."],
];

it.each(refused)("refuses %s %j", (model, args, message) => {
  expect(check(model, args)).toThrow(expect.objectContaining({ name: "TenantGuardError", message }));
});

const allowed: [string, unknown][] = [
  ["Template", {}],
  ["Template", undefined],
  ["Template", { where: theirs, orderBy: [{ assignments: { _count: "asc" } }, { title: "asc" }], take: 3 }],
  [
    "Template",
    { where: { AND: [{ OR: [{ orgId: "theirs" }] }], assignments: { some: { membership: { user: { name: "x" } } } } } },
  ],
  ["Template", { cursor: { orgId_id: { orgId: "ours", id: "a" } } }],
  ["Template", { cursor: { orgId: "ours" } }],
  ["Template", { select: { id: true, _count: true, assignments: { where: { id: "a" } } } }],
  ["Template", { select: { _count: { select: { assignments: true } } } }],
  ["Template", { select: { organization: { select: { name: true } } } }],
  ["Template", { select: { organization: false }, include: { organization: undefined } }],
  [
    "Membership",
    { where: { user: { is: { name: "x" }, AND: [{ email: "y" }] } }, orderBy: { user: { email: "asc" } } },
  ],
  ["Membership", { having: { role: { equals: "x" } }, omit: { role: true } }],
  ["Template", { data: { orgId: "ours", title: "x" }, create: { orgId: undefined }, update: {} }],
  [
    "Template",
    {
      data: {
        assignments: { create: [{ id: "a" }], createMany: { data: [{ orgId: "ours" }] } },
        organization: undefined,
      },
    },
  ],
  ["Membership", { data: { role: "reviewer" } }],
];

it.each(allowed)("allows %s %j", (model, args) => {
  expect(check(model, args)).not.toThrow();
});
