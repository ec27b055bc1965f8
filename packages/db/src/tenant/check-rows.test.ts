import { describe, expect, it } from "vitest";
import { smallDataModel } from "../../test/fixtures/small-data-model.ts";
import { askWhose, checkRows } from "./check-rows.ts";

const ask = (args: Record<string, unknown>) => askWhose(smallDataModel, "Template", args);

describe("askWhose", () => {
  const asked: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ["leaves whole rows as they are", { where: { id: "a" }, take: 2 }, { where: { id: "a" }, take: 2 }],
    ["adds the organisation to chosen columns", { select: { title: true } }, { select: { title: true, orgId: true } }],
    [
      "takes it back from those left out",
      { omit: { orgId: true, title: true } },
      { omit: { orgId: false, title: true } },
    ],
    [
      "asks the rows behind rows too",
      { include: { assignments: { select: { id: true } } } },
      { include: { assignments: { select: { id: true, orgId: true } } } },
    ],
    [
      "leaves those that come whole, and columns that are no rows",
      { select: { assignments: true, _count: { select: { assignments: true } } } },
      { select: { assignments: true, _count: { select: { assignments: true } }, orgId: true } },
    ],
    [
      "asks no global table",
      { select: { organization: { select: { name: true }, omit: { id: true } } } },
      { select: { organization: { select: { name: true }, omit: { id: true } }, orgId: true } },
    ],
  ];
  it.each(asked)("%s", (_, args, expected) => expect(ask(args)).toEqual(expected));

  it("knows every model it is asked for", () => {
    expect(() => askWhose(smallDataModel, "Payslip", {})).toThrow("Payslip is not a model.");
  });
});

describe("checkRows", () => {
  const check = (args: Record<string, unknown>, result: unknown) => {
    checkRows(smallDataModel, "Template", args, result, "ours");
    return result;
  };
  const theirs = "A query for Template gave another organisation's row.";

  it("lets pass what is the organisation's own, and nothing found", () => {
    const whole = () => [{ orgId: "ours", title: "x" }];
    expect(check({}, whole())).toEqual(whole());
    expect(check({}, null)).toBeNull();
    expect(check({}, [])).toEqual([]);
  });

  it("refuses another's row, alone, among others, and one that does not say whose it is", () => {
    expect(() => check({}, { orgId: "theirs" })).toThrow(theirs);
    expect(() => check({}, [{ orgId: "ours" }, { orgId: "theirs" }])).toThrow(theirs);
    expect(() => check({}, { title: "x" })).toThrow(theirs);
  });

  it("refuses another's row behind a row of its own", () => {
    const behind = (orgId: string) => ({ orgId: "ours", assignments: [{ orgId: "ours", membership: { orgId } }] });
    expect(() => check({}, behind("theirs"))).toThrow("A query for Membership gave another organisation's row.");
    expect(check({}, behind("ours"))).toEqual(behind("ours"));
  });

  it("refuses more of a global row than is public", () => {
    const of = (organization: object) => ({ orgId: "ours", organization });
    expect(() => check({}, of({ name: "x", createdAt: 1 }))).toThrow("A query gave more of Organization than");
    expect(check({}, of({ id: "ours", name: "x" }))).toEqual(of({ id: "ours", name: "x" }));
  });

  it("takes away the organisation that nobody asked for, and leaves what somebody did", () => {
    const row = () => ({ orgId: "ours", assignments: [{ orgId: "ours", id: "a" }] });
    const without = { assignments: [{ id: "a" }] };
    expect(check({ select: { assignments: { select: { id: true } } } }, row())).toEqual(without);
    expect(check({ omit: { orgId: true }, include: { assignments: { omit: { orgId: true } } } }, row())).toEqual(
      without,
    );
    expect(check({ select: { orgId: true, assignments: true } }, row())).toEqual(row());
    expect(check({ select: { orgId: false, assignments: true } }, row())).toEqual({ assignments: row().assignments });
    expect(
      check({ omit: { orgId: false, title: true }, include: { assignments: { omit: { x: true } } } }, row()),
    ).toEqual(row());
    expect(check({ select: { orgId: true }, include: { assignments: { select: { id: true } } } }, row())).toEqual({
      orgId: "ours",
      ...without,
    });
  });
});
