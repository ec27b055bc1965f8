import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers.ts";

function headersAt(source: string, baseUrl: string, microphone = false): Record<string, string> {
  const rules = securityHeaders({ baseUrl, microphone }).filter((rule) => rule.source === source);
  return Object.fromEntries(rules.flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])));
}

test("https is promised for the future only where it is spoken now", () => {
  const name = "Strict-Transport-Security";
  expect(headersAt("/:path*", "https://interviews.example.edu")[name]).toBe("max-age=63072000; includeSubDomains");
  expect(headersAt("/:path*", "http://localhost:3000")).not.toHaveProperty(name);
});

test("only an app that interviews may ask for the microphone, and none for anything else", () => {
  const policyOf = (microphone: boolean) =>
    headersAt("/:path*", "http://localhost:3000", microphone)["Permissions-Policy"] ?? "";
  expect(policyOf(true)).toContain("microphone=(self)");
  expect(policyOf(false)).toContain("microphone=()");
  expect(policyOf(true).match(/\((self)?\)/g)).toEqual(["(self)", ...Array(8).fill("()")]);
});
