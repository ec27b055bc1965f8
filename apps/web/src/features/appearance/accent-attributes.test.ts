import { expect, test } from "vitest";
import { accentAttributes } from "./accent-attributes.ts";

test("an accent that can be read is put on the root for both themes, any other leaves ours", () => {
  expect(accentAttributes(null)).toEqual({});
  expect(accentAttributes("#ffd400")).toEqual({});
  expect(accentAttributes("#7a1f3d")).toMatchObject({
    "data-accent": "own",
    style: { "--own-accent-light": "#7a1f3d", "--own-accent-dark": expect.stringMatching(/^#[0-9a-f]{6}$/) },
  });
});
