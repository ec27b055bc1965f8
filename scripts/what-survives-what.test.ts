import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "./repository-root.ts";

const page = readFileSync(join(repositoryRoot, "docs/what-survives-what.md"), "utf8");
const named = [...page.matchAll(/^(\d+)\. `([^`]+)`: (.+)$/gm)].map(([, number = "", path = "", title = ""]) => {
  return { number, path, title };
});
const [, , ...rows] = page.split("\n").filter((line) => line.startsWith("|"));
const cellsOf = (row: string) => row.split("|").slice(1, -1);
const numbersIn = (text: string) => [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => number);

test("the page has its rows, and what is done about each of them names a test", () => {
  expect(rows.length).toBeGreaterThanOrEqual(10);
  for (const row of rows) {
    const [, ...cells] = cellsOf(row);
    expect(cells).toHaveLength(3);
    for (const cell of cells) if (cell.trim() !== "none") expect(numbersIn(cell), cell).not.toEqual([]);
  }
});

test("every number is explained, and every explanation is used", () => {
  const text = page.split("## The tests")[0] ?? "";
  expect(new Set(numbersIn(text))).toEqual(new Set(named.map(({ number }) => number)));
});

test.each(named)("$number: $path has a test of this name: $title", ({ path, title }) => {
  expect(readFileSync(join(repositoryRoot, path), "utf8")).toContain(`${title}"`);
});
