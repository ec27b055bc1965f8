/** What is sent for an id by somebody who hopes that it is read as something else. */
export const hostileIds: { what: string; value: unknown }[] = [
  { what: "a list", value: ["interview-candidate"] },
  { what: "a condition", value: { not: "" } },
  { what: "a range", value: { gt: "" } },
  { what: "a composite key", value: { orgId_id: { orgId: "brightwork", id: "interview-candidate" } } },
  { what: "a prototype", value: JSON.parse('{"__proto__":{"orgId":"brightwork"}}') },
  { what: "the prototype's name", value: "__proto__" },
  { what: "SQL", value: "' OR '1'='1" },
  { what: "a wildcard", value: "%" },
  { what: "nothing", value: "" },
  { what: "null", value: null },
  { what: "a number", value: 0 },
  { what: "true", value: true },
  { what: "a NUL", value: "interview-candidate\u0000" },
  { what: "half a character", value: "\ud800" },
  { what: "a path", value: "../brightwork/interview-candidate" },
  { what: "a very long text", value: "x".repeat(10_000) },
];
