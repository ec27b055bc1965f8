import { type InterviewerDraft, interviewerFieldSchema } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { sayField, sayMinuteCost, temperatureChoiceOf } from "./interviewer-words.ts";

const content: InterviewerDraft = {
  instructions: "Be kind.",
  personaName: "",
  persona: "Calm",
  voice: "Kore",
  languageCode: "en-GB",
  otherLanguageCodes: ["de-DE", "fr-FR"],
  model: "gemini-3.8-live",
  temperature: 0.7,
  patience: "long",
  followsUp: false,
  neverAsk: ["Age", "Family"],
};

test("a temperature has the nearest name", () => {
  expect([0, 0.6, 0.7, 1.1, 2].map(temperatureChoiceOf)).toEqual(["0.2", "0.6", "0.6", "1.1", "1.6"]);
});

test("every field is said in words", () => {
  const said = Object.fromEntries(interviewerFieldSchema.options.map((field) => [field, sayField(content, field)]));
  expect(said).toMatchObject({
    languageCode: "British English",
    otherLanguageCodes: "German (Germany)\nFrench (France)",
    temperature: "Natural (0.7)",
    patience: "Long pauses",
    followsUp: "None",
    neverAsk: "Age\nFamily",
  });
  expect(said.model).toBe(`Gemini 3.8 Live, ${sayMinuteCost("gemini-3.8-live")}`);
});
