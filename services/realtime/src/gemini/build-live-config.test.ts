import type { SessionConfig } from "@mockingbird/domain";
import { describe, expect, test } from "vitest";
import { buildLiveConfig } from "./build-live-config.ts";

const session: SessionConfig = {
  interviewId: "interview-1",
  organizationName: "Brightwork Talent",
  candidateName: "Sofia Rossi",
  templateTitle: "Customer success manager",
  questions: ["Tell me about a difficult customer.", "What would you change here?"],
  config: {
    instructions: "Be brisk.",
    voice: "Charon",
    languageCode: "en-GB",
    model: "gemini-3.8-live",
    temperature: 1.1,
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
    expect(buildLiveConfig(session, "handle-1").config.sessionResumption).toEqual({ handle: "handle-1" });
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
