import { describe, expect, it } from "vitest";
import { UsageMeter } from "./usage-meter.ts";

describe("UsageMeter", () => {
  it("bills the whole context on every turn, by modality", () => {
    const usage = new UsageMeter(undefined);
    usage.addText("x".repeat(401));
    expect(usage.billTurn(4)).toEqual({
      promptTokenCount: 101,
      responseTokenCount: 100,
      totalTokenCount: 201,
      promptTokensDetails: [{ modality: "TEXT", tokenCount: 101 }],
      responseTokensDetails: [{ modality: "AUDIO", tokenCount: 100 }],
    });
    usage.addAudio(10);
    expect(usage.billTurn(0)).toEqual({
      promptTokenCount: 451,
      totalTokenCount: 451,
      promptTokensDetails: [
        { modality: "TEXT", tokenCount: 101 },
        { modality: "AUDIO", tokenCount: 350 },
      ],
    });
  });

  it("drops the oldest audio once the context passes the trigger, and never the text", () => {
    const usage = new UsageMeter({ triggerTokens: 1_000, targetTokens: 500 });
    usage.addText("x".repeat(800));
    usage.addAudio(32);
    expect(usage.billTurn(0).promptTokenCount).toBe(1_000);
    usage.addAudio(1);
    expect(usage.billTurn(0).promptTokenCount).toBe(500);
  });
});
