import { describe, expect, test } from "vitest";
import { lengthSeconds, newSessionRecord, type SessionRecord, secondsLeft } from "./session-record.ts";

const liveAtMs = 1_000_000;
const at = (seconds: number) => liveAtMs + seconds * 1000;
const session: SessionRecord["session"] = {
  interviewId: "interview",
  organizationName: "Northfield University",
  candidateName: "Leo Martins",
  templateTitle: "Graduate scheme interview",
  role: "Graduate trainee",
  questions: ["Why this scheme?"],
  followUpsMax: 0,
  config: {
    instructions: "Be kind.",
    voice: "Kore",
    languageCode: "en-US",
    model: "gemini-3.8-live",
    temperature: 0.6,
    personaName: "",
    persona: "",
    otherLanguageCodes: [],
    patience: "normal",
    followsUp: false,
    neverAsk: [],
    durationSeconds: 900,
  },
  configVersion: 1,
};
const running = newSessionRecord(
  { org: "northfield", iv: "interview", att: 1 },
  { session, hasOwnGeminiKey: false },
  900,
  liveAtMs,
);

describe("an interview's time", () => {
  test("runs from the moment it is live", () => {
    expect(secondsLeft(running, at(100))).toBe(800);
    expect(lengthSeconds(running, { cause: "time_up", atMs: at(900) })).toBe(900);
  });

  test("stands still in a pause, and is neither used nor charged", () => {
    const paused = { ...running, pausedAtMs: at(100) };
    expect(secondsLeft(paused, at(100))).toBe(800);
    expect(secondsLeft(paused, at(250))).toBe(800);
    expect(lengthSeconds(paused, { cause: "candidate_left", atMs: at(250) })).toBe(100);
  });

  test("goes on after it from where it stood", () => {
    const resumed = { ...running, pausedMs: 150_000 };
    expect(secondsLeft(resumed, at(250))).toBe(800);
    expect(secondsLeft({ ...resumed, pausedAtMs: at(300) }, at(400))).toBe(750);
    expect(lengthSeconds(resumed, { cause: "candidate_ended", atMs: at(400) })).toBe(250);
  });
});
