import { expect, test } from "vitest";
import type { InterviewerConfig } from "./interviewer-config.ts";
import { interviewerConfigSchema } from "./interviewer-config.ts";
import { findInterviewerChanges, interviewerDraftSchema } from "./interviewer-draft.ts";

const config: InterviewerConfig = {
  instructions: "Be kind to {{candidateName}}.",
  personaName: "Robin",
  persona: "Calm",
  voice: "Kore",
  languageCode: "en-GB",
  otherLanguageCodes: ["de"],
  model: "gemini-3.8-live",
  temperature: 0.6,
  patience: "normal",
  followsUp: true,
  neverAsk: ["How old are you?"],
};

test("a draft may be unfinished; what is published may not", () => {
  const unfinished = { ...config, instructions: "Hello {{candid", neverAsk: [""] };
  expect(interviewerDraftSchema.parse(unfinished)).toEqual(unfinished);
  expect(interviewerDraftSchema.parse({ ...config, instructions: "Hello {{nobody}}" }).instructions).toContain(
    "nobody",
  );
  const paths = (given: object) => interviewerConfigSchema.safeParse(given).error?.issues.map(({ path }) => path);
  expect(paths({ ...config, instructions: "" })).toEqual([["instructions"]]);
  expect(paths({ ...config, instructions: "Hello {{nobody}}" })).toEqual([["instructions"]]);
  expect(paths({ ...config, neverAsk: [""] })).toEqual([
    ["neverAsk", 0],
    ["neverAsk", 0],
  ]);
});

test("says which fields are other, lists by what they hold", () => {
  expect(findInterviewerChanges(config, { ...config, otherLanguageCodes: ["de"] })).toEqual([]);
  expect(findInterviewerChanges(config, { ...config, neverAsk: [], voice: "Puck", persona: "Brisk" })).toEqual([
    "persona",
    "voice",
    "neverAsk",
  ]);
});
