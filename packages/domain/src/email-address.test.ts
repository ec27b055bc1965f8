import { expect, test } from "vitest";
import { emailAddressSchema } from "./email-address.ts";

test.each([
  ["Ada@Example.EDU", "ada@example.edu"],
  ["  ada@example.edu ", "ada@example.edu"],
  ["ａｄａ@example.edu", "ada@example.edu"],
])("canonicalises %j", (raw, canonical) => {
  expect(emailAddressSchema.parse(raw)).toBe(canonical);
});

test.each([
  "ada",
  "ada@localhost",
  "a@b.c@d.e",
  "ada@exam ple.edu",
  "ada@exаmple.edu",
  `${"a".repeat(250)}@b.co`,
  "ada@example.edu\nBcc: eve@example.com",
])("refuses %j", (raw) => {
  expect(emailAddressSchema.safeParse(raw).success).toBe(false);
});
