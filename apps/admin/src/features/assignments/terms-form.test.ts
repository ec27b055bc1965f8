import { expect, test } from "vitest";
import { readTerms, toTermsFields } from "./terms-form.ts";

const chicago = "America/Chicago";
const fields = { title: "Spring practice", opens: "", due: "2026-12-04T17:00", attemptsMax: 2 } as const;

test("times are meant on the organisation's clocks, and come back as they were typed", () => {
  const { terms } = readTerms({ ...fields, opens: "2026-11-30T09:00" }, chicago);
  expect(terms).toEqual({
    title: "Spring practice",
    opensAt: "2026-11-30T15:00:00.000Z",
    dueAt: "2026-12-04T23:00:00.000Z",
    attemptsMax: 2,
  });
  if (terms) expect(toTermsFields(terms, chicago)).toEqual({ ...fields, opens: "2026-11-30T09:00" });
});

test("no dates are no dates", () => {
  expect(readTerms({ ...fields, due: "" }, chicago).terms).toMatchObject({ opensAt: null, dueAt: null });
});

test.each([
  ["title", { ...fields, title: "  " }, "Give it a name."],
  ["due", { ...fields, opens: "2026-12-04T17:00" }, "It would be due before it opens."],
  ["due", { ...fields, due: "2026-02-31T17:00" }, "There is no such date."],
  ["attemptsMax", { ...fields, attemptsMax: 0 }, "Give 1 to 20 attempts."],
  ["attemptsMax", { ...fields, attemptsMax: 1.5 }, "Give 1 to 20 attempts."],
  ["attemptsMax", { ...fields, attemptsMax: null }, "Give 1 to 20 attempts."],
] as const)("what makes no sense is said at its field: %s of %o", (field, typed, sentence) => {
  expect(readTerms(typed, chicago).errors).toEqual({ [field]: sentence });
});
