import { expect, test } from "vitest";
import { fillInstructions, findUnknownVariables } from "./instruction-variables.ts";

const values = {
  candidateName: "Leo {{role}}",
  organizationName: "Northfield",
  templateTitle: "Graduate scheme",
  role: "Analyst",
};

test("variables are replaced wherever they stand, with or without spaces, and values are not read again", () => {
  expect(fillInstructions("{{ role }} at {{organizationName}}: {{candidateName}}, {{role}}.", values)).toBe(
    "Analyst at Northfield: Leo {{role}}, Analyst.",
  );
});

test("a name that means nothing is found once, and stays as it was written", () => {
  expect(findUnknownVariables("{{candiateName}} and {{candiateName}} and {{role}} and {{}}")).toEqual([
    "candiateName",
    "",
  ]);
  expect(fillInstructions("Hello {{candiateName}}", values)).toBe("Hello {{candiateName}}");
});
