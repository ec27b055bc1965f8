import { expect, test } from "vitest";
import { csvLines } from "./csv-lines.ts";

test.each(["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])(
  "a cell that begins like a formula is text: %j",
  (cell) => {
    const line = csvLines([[cell]]);
    expect(line.replace(/^"/, "")).toMatch(/^'/);
  },
);

test("commas, quotes and lines stay inside their cell, and nothing is an empty one", () => {
  expect(csvLines([["a,b", 'say "hi"', "two\nlines", 3, true, null]])).toBe(
    '"a,b","say ""hi""","two\nlines",3,true,\r\n',
  );
});
