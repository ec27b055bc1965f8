import { describe, expect, it } from "vitest";
import { planTurn } from "./plan-turn.ts";
import { textFragments } from "./text-fragments.ts";

const text = "Thank you for explaining that. Tell me about a disagreement, and how you found a compromise with them?";
const speech = Int16Array.from({ length: 24_000 * 6 + 7 }, (_, index) => index % 1_000);
const { steps, generatedMs, playedMs } = planTurn(text, speech, true);

describe("planTurn", () => {
  it("sends every sample once, in order, in irregular chunks of 40 to 200 ms", () => {
    expect(Int16Array.from(steps.flatMap((step) => [...step.samples]))).toEqual(speech);
    const lengthsMs = steps.filter((step) => step.samples.length > 0).map((step) => step.samples.length / 24);
    expect(new Set(lengthsMs).size).toBeGreaterThan(4);
    expect(Math.max(...lengthsMs)).toBeLessThanOrEqual(200);
    expect(Math.min(...lengthsMs.slice(0, -1))).toBeGreaterThanOrEqual(40);
  });

  it("sends four times as fast as it plays", () => {
    expect(playedMs).toBeCloseTo(6_000.3, 1);
    expect(generatedMs).toBeCloseTo(playedMs / 4, 5);
    expect(steps.every((step) => step.atMs <= generatedMs)).toBe(true);
  });

  it("transcribes verbatim, ahead of the audio, sometimes in the same message", () => {
    expect(steps.map((step) => step.content.outputTranscription?.text ?? "").join("")).toBe(text);
    expect(steps[0]?.content).toEqual({ outputTranscription: { text: expect.any(String) } });
    expect(steps.some((step) => step.content.modelTurn && step.content.outputTranscription)).toBe(true);
    const half = steps.findIndex((step) => step.atMs > generatedMs / 2);
    const sent = steps.slice(0, half).map((step) => step.content.outputTranscription?.text ?? "");
    expect(sent.join("").length).toBeGreaterThan(text.length / 2);
  });

  it("sends no transcription when the session has none", () => {
    expect(planTurn(text, speech, false).steps.every((step) => step.content.outputTranscription === undefined)).toBe(
      true,
    );
  });
});

describe("textFragments", () => {
  it.each(["", " ", "One", " Hello there ", "a  b\n c", "Führungsaufgaben übernehmen 🙂 macht Freude!"])(
    "gives %j back when joined",
    (original) => {
      expect(textFragments(original).join("")).toBe(original.trim() === "" ? "" : original);
    },
  );
});
