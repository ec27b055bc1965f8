import type { SessionConfig } from "@mockingbird/domain";
import type { TurnTaking } from "@mockingbird/proto";
import { describe, expect, test } from "vitest";
import { buildLiveConfig, freshStart } from "./build-live-config.ts";

const session: SessionConfig = {
  interviewId: "interview-1",
  organizationName: "Brightwork Talent",
  candidateName: "Sofia Rossi",
  templateTitle: "Customer success manager",
  role: "Customer success manager",
  followUpsMax: 1,
  questions: ["Tell me about a difficult customer.", "What would you change here?"],
  config: {
    instructions: "Be brisk.",
    voice: "Charon",
    languageCode: "en-GB",
    model: "gemini-3.8-live",
    temperature: 1.1,
    personaName: "",
    persona: "",
    otherLanguageCodes: [],
    patience: "normal",
    followsUp: true,
    neverAsk: [],
    durationSeconds: 1_200,
  },
  configVersion: 3,
};
const withModel = (model: SessionConfig["config"]["model"]): SessionConfig => ({
  ...session,
  config: { ...session.config, model },
});

describe("what Gemini is asked for", () => {
  test("is the organisation's own configuration", () => {
    const { model, config } = buildLiveConfig(session);
    expect(model).toBe("gemini-3.8-live");
    expect(config).toMatchObject({
      temperature: 1.1,
      responseModalities: ["AUDIO"],
      speechConfig: { languageCode: "en-GB", voiceConfig: { prebuiltVoiceConfig: { voiceName: "Charon" } } },
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      sessionResumption: {},
    });
  });

  test("names the thinking level only to a model that accepts one", () => {
    expect(buildLiveConfig(withModel("gemini-3.8-live")).config).not.toHaveProperty("thinkingConfig");
    expect(buildLiveConfig(withModel("gemini-3.1-flash-live-preview")).config.thinkingConfig).toEqual({
      thinkingLevel: "MINIMAL",
    });
  });

  test("goes on from a handle when there is one", () => {
    const resumed = buildLiveConfig(session, { ...freshStart(session), handle: "handle-1" });
    expect(resumed.config.sessionResumption).toEqual({ handle: "handle-1" });
  });

  test("greets nobody twice, and reminds of what was said a model that takes it only there", () => {
    const history = [{ speaker: "interviewer" as const, text: "Hello Sofia. Tell me about a difficult customer." }];
    const reminded = (model: SessionConfig["config"]["model"]) =>
      buildLiveConfig(withModel(model), { ...freshStart(session), history }).config.systemInstruction;
    for (const model of ["gemini-3.8-live", "gemini-3.1-flash-live-preview"] as const) {
      expect(reminded(model)).toContain("Do not greet again");
      expect(reminded(model)).not.toContain("Speak first");
    }
    expect(reminded("gemini-3.1-flash-live-preview")).toContain("\nSaid so far:\nYou: Hello Sofia.");
    expect(reminded("gemini-3.8-live")).not.toContain("Said so far");
  });

  test("waits for the end of an answer as the candidate chose", () => {
    const detection = (turnTaking: TurnTaking) =>
      buildLiveConfig(session, { ...freshStart(session), turnTaking }).config.realtimeInputConfig
        ?.automaticActivityDetection;
    const pauses = (["short", "normal", "long"] as const).map(
      (patience) => detection({ patience, pushToTalk: false })?.silenceDurationMs,
    );
    expect(pauses).toEqual([500, 900, 2_500]);
    expect(detection({ patience: "long", pushToTalk: true })).toEqual({ disabled: true });
  });

  test("keeps the context small with counts as the wire wants them", () => {
    expect(buildLiveConfig(session).config.contextWindowCompression).toEqual({
      triggerTokens: "16000",
      slidingWindow: { targetTokens: "8000" },
    });
  });

  test("tells who talks to whom, and the questions by number", () => {
    const { systemInstruction } = buildLiveConfig(session).config;
    expect(systemInstruction).toContain("Organisation: Brightwork Talent\nCandidate: Sofia Rossi\n");
    expect(systemInstruction).toContain("\nBe brisk.\n");
    expect(systemInstruction).toContain(
      "\nQuestions:\n1. Tell me about a difficult customer.\n2. What would you change here?\n",
    );
    expect(systemInstruction).toContain("Speak en-GB throughout.");
  });
});
