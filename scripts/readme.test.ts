import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "./repository-root.ts";

const readme = readFileSync(join(repositoryRoot, "README.md"), "utf8");

/** What stands in backticks between one heading and the next, and looks like a path. */
function pathsUnder(heading: string): string[] {
  const [, section = ""] = readme.split(`## ${heading}\n`);
  return [...(section.split("\n## ")[0] ?? "").matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g)].map(([, path]) => path ?? "");
}

const followed = pathsUnder("Follow one interview");

test("the table that follows one interview names a place for each of its nine steps", () => {
  expect(followed.length).toBeGreaterThanOrEqual(9);
});

test.each(followed)("%s exists", (path) => {
  expect(existsSync(join(repositoryRoot, path))).toBe(true);
});

test("every picture in README exists", () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path ?? "");
  expect(pictures.length).toBeGreaterThanOrEqual(2);
  for (const picture of pictures) expect(existsSync(join(repositoryRoot, picture))).toBe(true);
});

test("every variable of .env.example is explained in README", () => {
  const names = [...readFileSync(join(repositoryRoot, ".env.example"), "utf8").matchAll(/^([A-Z_]+)=/gm)];
  expect(names.length).toBeGreaterThan(10);
  for (const [, name] of names) expect(readme).toContain(`\`${name}\``);
});
