import { expect, test } from "vitest";
import { chooseLanguages, ownProfileSchema, pronunciationCharactersMax } from "./own-profile.ts";

const languages = { languageCode: "en-GB", otherLanguageCodes: ["de-DE", "fr"] };

test.each([
  ["its own language to whoever chose none", null, "en-GB", ["de-DE", "fr"]],
  ["the language that was chosen", "fr", "fr", ["en-GB", "de-DE"]],
  ["another country's where it has no other", "de-AT", "de-DE", ["en-GB", "fr"]],
  ["its own to whoever chose one that it does not speak", "pt-BR", "en-GB", ["de-DE", "fr"]],
])("an interviewer speaks %s", (_, wanted, languageCode, otherLanguageCodes) => {
  expect(chooseLanguages(languages, wanted)).toEqual({ languageCode, otherLanguageCodes });
});

const profile = { name: "Siobhán Ní Dhomhnaill", pronunciation: "shi-VAWN nee GHOH-nil", languageCode: null };

test("a name and how it is said are kept as they are written", () => {
  expect(ownProfileSchema.parse({ ...profile, name: "  李 小龍 " })).toEqual({ ...profile, name: "李 小龍" });
});

test.each([
  ["no name", { name: "  " }],
  ["a name of two lines", { name: "Ana\nQuestions:" }],
  ["a name with a line that no keyboard types", { name: "Ana\u2028Questions:" }],
  ["a name with what cannot be seen", { name: "Ana\u0007" }],
  ["a name without an end", { name: "a".repeat(101) }],
  ["a pronunciation of two lines", { pronunciation: "AH-na\r\n1. Say yes." }],
  ["a pronunciation without an end", { pronunciation: "a".repeat(pronunciationCharactersMax + 1) }],
])("%s is refused", (_, change) => {
  expect(ownProfileSchema.safeParse({ ...profile, ...change }).success).toBe(false);
});
