import { expect, test } from "vitest";
import { splitLinks } from "./split-links.ts";

test("finds addresses, leaves the full stop after them, and loses nothing", () => {
  const text = "Sign in: http://localhost:3000/sign-in/confirm?token=a_b-c&email=x%40y.example.\n\nBye";
  const parts = splitLinks(text);
  expect(parts.map(({ value }) => value).join("")).toBe(text);
  expect(parts.filter(({ kind }) => kind === "link").map(({ value }) => value)).toEqual([
    "http://localhost:3000/sign-in/confirm?token=a_b-c&email=x%40y.example",
  ]);
});

test("makes no link of a script", () => {
  expect(splitLinks("javascript:alert(1)").every(({ kind }) => kind === "text")).toBe(true);
});
