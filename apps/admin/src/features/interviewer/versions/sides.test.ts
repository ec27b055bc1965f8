import { expect, test } from "vitest";
import { readSides } from "./sides.ts";

test("an address says what is compared; what makes no sense in it does not", () => {
  const sides = ["draft", 3, 2, 1] as const;
  expect(readSides({}, sides)).toEqual({ from: 3, to: "draft" });
  expect(readSides({ from: "1", to: "3" }, sides)).toEqual({ from: 1, to: 3 });
  expect(readSides({ from: "9", to: ["3", "2"] }, sides)).toEqual({ from: 3, to: "draft" });
  expect(readSides({}, [1])).toEqual({ from: 1, to: 1 });
});
