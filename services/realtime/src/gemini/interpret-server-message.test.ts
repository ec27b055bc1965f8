import { MediaModality } from "@google/genai/web";
import { describe, expect, test } from "vitest";
import { interpretServerMessage } from "./interpret-server-message.ts";

const audioPart = (bytes: number[], mimeType = "audio/pcm;rate=24000") => ({
  inlineData: { mimeType, data: new Uint8Array(bytes).toBase64() },
});

describe("a message from Gemini", () => {
  test("is taken whole: every field counts, however many come at once", () => {
    const events = interpretServerMessage({
      serverContent: {
        inputTranscription: { text: " Yes" },
        outputTranscription: { text: "It is" },
        modelTurn: { parts: [audioPart([1, 2]), audioPart([3, 4])] },
        generationComplete: true,
        turnComplete: true,
      },
      toolCall: { functionCalls: [{ id: "fc_1", name: "end_interview" }] },
      sessionResumptionUpdate: { resumable: true, newHandle: "handle-1" },
      goAway: { timeLeft: "50s" },
      usageMetadata: {
        promptTokenCount: 120,
        promptTokensDetails: [
          { modality: MediaModality.AUDIO, tokenCount: 100 },
          { modality: MediaModality.TEXT, tokenCount: 15 },
        ],
        responseTokenCount: 40,
        responseTokensDetails: [{ modality: MediaModality.AUDIO, tokenCount: 37 }],
        thoughtsTokenCount: 5,
      },
    });
    expect(events).toEqual([
      { type: "inputText", text: " Yes" },
      { type: "outputText", text: "It is" },
      { type: "audio", pcm: new Uint8Array([1, 2]) },
      { type: "audio", pcm: new Uint8Array([3, 4]) },
      { type: "generationComplete" },
      { type: "toolCall", calls: [{ id: "fc_1", name: "end_interview" }] },
      { type: "resumption", handle: "handle-1" },
      { type: "goAway", timeLeftMs: 50_000 },
      { type: "usage", tokens: { audioIn: 100, textIn: 20, audioOut: 37, textOut: 8 } },
      { type: "turnComplete" },
    ]);
  });

  test("that interrupts silences what it still carries of the old turn", () => {
    const events = interpretServerMessage({
      serverContent: {
        modelTurn: { parts: [audioPart([1, 2])] },
        outputTranscription: { text: "unheard" },
        inputTranscription: { text: " Wait" },
        interrupted: true,
      },
    });
    expect(events).toEqual([{ type: "interrupted" }, { type: "inputText", text: " Wait" }]);
  });

  test("never turns a thought into speech or text", () => {
    const thoughts = [
      { text: "**Planning**", thought: true },
      { ...audioPart([1, 2]), thought: true },
    ];
    expect(interpretServerMessage({ serverContent: { modelTurn: { parts: thoughts } } })).toEqual([]);
  });

  test("that is empty, or says nothing to an interview, is nothing", () => {
    expect(interpretServerMessage({})).toEqual([]);
    expect(interpretServerMessage({ serverContent: {} })).toEqual([]);
    expect(interpretServerMessage({ serverContent: { outputTranscription: {}, groundingMetadata: {} } })).toEqual([]);
    expect(interpretServerMessage({ setupComplete: {} })).toEqual([]);
  });

  test("gives a handle only when the session can be resumed with it", () => {
    expect(interpretServerMessage({ sessionResumptionUpdate: { resumable: false, newHandle: "old" } })).toEqual([]);
    expect(interpretServerMessage({ sessionResumptionUpdate: { resumable: true } })).toEqual([]);
  });

  test("that says goodbye without a time leaves none", () => {
    expect(interpretServerMessage({ goAway: {} })).toEqual([{ type: "goAway", timeLeftMs: 0 }]);
    expect(interpretServerMessage({ goAway: { timeLeft: "9.5s" } })).toEqual([{ type: "goAway", timeLeftMs: 9_500 }]);
  });

  test("keeps whole samples only, from a server that names the rate or not", () => {
    const parts = [audioPart([1, 2, 3], "audio/pcm")];
    expect(interpretServerMessage({ serverContent: { modelTurn: { parts } } })).toEqual([
      { type: "audio", pcm: new Uint8Array([1, 2]) },
    ]);
  });
});
