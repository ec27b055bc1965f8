import type { SessionConfig } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { hashSessionConfig } from "./hash-session-config.ts";

const session: SessionConfig = {
  interviewId: "interview-1",
  organizationName: "Northfield University",
  candidateName: "Leo Martins",
  templateTitle: "Graduate scheme",
  role: "Graduate trainee",
  followUpsMax: 1,
  questions: ["Why this scheme?", "What would you change first?"],
  config: {
    instructions: "Be warm.",
    voice: "Kore",
    languageCode: "en-US",
    model: "gemini-3.8-live",
    temperature: 0.6,
    personaName: "",
    persona: "",
    otherLanguageCodes: [],
    patience: "normal",
    followsUp: true,
    neverAsk: [],
    durationSeconds: 900,
  },
  configVersion: 1,
};

function reversed<T extends object>(value: T): T {
  return Object.assign(Object.create(null), Object.fromEntries(Object.entries(value).reverse()));
}

test("two sides that order the keys differently get the same hash", async () => {
  const other = reversed({ ...session, config: reversed(session.config) });
  expect(Object.keys(other)).not.toEqual(Object.keys(session));
  expect(await hashSessionConfig(other)).toBe(await hashSessionConfig(session));
});

test("a changed instruction or a changed order of questions is another hash of 43 characters", async () => {
  const original = await hashSessionConfig(session);
  expect(original).toMatch(/^[\w-]{43}$/);
  const harsher = { ...session, config: { ...session.config, instructions: "Be harsh." } };
  expect(await hashSessionConfig(harsher)).not.toBe(original);
  expect(await hashSessionConfig({ ...session, questions: session.questions.toReversed() })).not.toBe(original);
});
