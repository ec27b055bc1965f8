import { expect, test } from "vitest";
import { authCookies } from "./auth-cookies.ts";

const namesOf = (app: "web" | "admin", baseUrl: string) =>
  Object.values(authCookies(app, baseUrl)).map(({ name }) => name);

test("the two apps share no cookie, although they share a host", () => {
  const web = namesOf("web", "http://localhost:3000");
  const admin = namesOf("admin", "http://localhost:3001");
  expect(new Set([...web, ...admin]).size).toBe(web.length + admin.length);
});

test("on https every cookie is bound to its host and never sent in the clear; on loopback it can be", () => {
  const secure = Object.values(authCookies("web", "https://interviews.example.edu"));
  expect(
    secure.every(({ name, options }) => name.startsWith("__Host-") && options.secure && options.path === "/"),
  ).toBe(true);
  const local = Object.values(authCookies("web", "http://localhost:3000"));
  expect(local.every(({ name, options }) => !name.startsWith("__Host-") && !options.secure)).toBe(true);
});

test("no script may read a cookie", () => {
  expect(Object.values(authCookies("admin", "https://a.example")).every(({ options }) => options.httpOnly)).toBe(true);
});
