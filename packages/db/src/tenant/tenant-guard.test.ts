import { expect, it } from "vitest";
import { smallDataModel } from "../../test/fixtures/small-data-model.ts";
import { guardQueries } from "./tenant-guard.ts";

const outside = { isEntering: false };

/** What the guard makes of a query: the arguments that are sent on, and its answer. `result` is what the database says. */
async function send(
  query: { model?: string; operation: string; args?: unknown },
  result: unknown = null,
  door = outside,
) {
  const sent: unknown[] = [];
  const guard = guardQueries(smallDataModel, "ours", door);
  const answer = await guard({
    model: query.model,
    operation: query.operation,
    args: query.args,
    query: async (args) => {
      sent.push(args);
      return result;
    },
  });
  return { sent, answer };
}
const own = { AND: [{ orgId: "ours" }] };

it("sends on what is confined, and asks whose the rows are", async () => {
  const { sent, answer } = await send({ model: "Template", operation: "findMany", args: { select: { title: true } } }, [
    { orgId: "ours", title: "x" },
  ]);
  expect(sent).toEqual([{ where: own, select: { title: true, orgId: true } }]);
  expect(answer).toEqual([{ title: "x" }]);
});

it("takes no arguments for none", async () => {
  expect(await send({ model: "Template", operation: "findMany" }, [])).toEqual({ sent: [{ where: own }], answer: [] });
});

const rowOperations: [string, object][] = [
  ["create", { data: {} }],
  ["createManyAndReturn", { data: [{}] }],
  ["upsert", { where: { orgId_id: { orgId: "ours", id: "a" } }, create: {}, update: {} }],
  ...[
    "delete",
    "findFirst",
    "findFirstOrThrow",
    "findMany",
    "findUnique",
    "findUniqueOrThrow",
    "update",
    "updateManyAndReturn",
  ].map((operation): [string, object] => [operation, { where: {} }]),
];
it.each(rowOperations)("refuses another's row as the answer to %s", async (operation, args) => {
  await expect(send({ model: "Template", operation, args }, { orgId: "theirs" })).rejects.toThrow(
    "A query for Template gave another organisation's row.",
  );
  expect((await send({ model: "Template", operation, args }, { orgId: "ours" })).answer).toEqual({ orgId: "ours" });
});

it.each(["count", "aggregate", "groupBy", "updateMany", "deleteMany"])(
  "gives the numbers that answer %s as they are",
  async (operation) => {
    const { sent, answer } = await send({ model: "Template", operation, args: {} }, { count: 2 });
    expect({ sent, answer }).toEqual({ sent: [{ where: own }], answer: { count: 2 } });
  },
);

it("refuses raw SQL, global tables, other organisations and what is no arguments, before anything is sent", async () => {
  const refused: [Parameters<typeof send>[0], string][] = [
    [{ operation: "$queryRaw", args: {} }, "$queryRaw is raw SQL, which nothing confines."],
    [{ model: "User", operation: "findMany" }, "User is a global table, out of an organisation's reach."],
    [
      { model: "Template", operation: "create", args: { data: { orgId: "theirs" } } },
      "Template was to be written for another organisation.",
    ],
    [{ model: "Template", operation: "upsert", args: {} }, "An upsert names its row by a key of its own organisation."],
    [{ model: "Template", operation: "findMany", args: "all" }, "Template.findMany was called without arguments."],
  ];
  for (const [query, message] of refused) {
    const attempt = send(query, () => expect.unreachable());
    await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "TenantGuardError", message }));
  }
});

it("lets the statement pass with which a unit of work begins, and only while it begins", async () => {
  const entry = { operation: "$executeRaw", args: ["SELECT 1"] };
  expect(await send(entry, 1, { isEntering: true })).toEqual({ sent: [["SELECT 1"]], answer: 1 });
  await expect(send(entry)).rejects.toThrow("raw SQL");
});
