import { expect, test } from "vitest";
import { redactSecrets } from "./redact-secrets.ts";

const random = "kq3-Zr8_Tn0WvYc5Lx2BdJm7GhQeUaSfPi9OoRtVwXy";

test.each([
  ["a service token", "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJyZWFsdGltZSJ9.c2lnbmF0dXJl"],
  ["an encrypted session", "eyJhbGciOiJkaXIifQ..aXYtaXYtaXY.Y2lwaGVy.dGFn"],
  ["a secret of 32 bytes", random],
  ["the private part of a key", `{"kty":"EC","d":"${random}"}`],
  ["a Gemini key", "AIzaSyD-canary-canary-canary-canary-12"],
  ["a Bearer", "authorization: Bearer canary-of-any-shape"],
])("keeps %s out of a line", (_, secret) => {
  const kept = redactSecrets(JSON.stringify({ message: `It failed over ${secret}.` }));
  for (const part of secret.match(/[\w-]{12,}/g) ?? []) {
    if (part !== "authorization") expect(kept).not.toContain(part);
  }
});

test("keeps a link's token, a password in an address and people's addresses out of a line", () => {
  expect(redactSecrets("GET https://a.example/sign-in/confirm?token=abc&x=1")).toBe(
    "GET https://a.example/sign-in/confirm?token=[secret]&x=1",
  );
  expect(redactSecrets("postgresql://app:pass-word@db:5432/x")).toBe("postgresql://app:[secret]@db:5432/x");
  expect(redactSecrets("no mail for leo.martins+x@northfield.example.")).toBe("no mail for [address].");
});

test("leaves what helps to find a fault", () => {
  const line =
    "at async submitTranscript (/app/node_modules/@prisma/client/runtime/client.js:99:4868) interview 7e1f0b7c-6d0d-4f0e-9d3b-2a5b1c9e8f77, next@16.4.6";
  expect(redactSecrets(line)).toBe(line);
});
