import { GoogleGenAI } from "@google/genai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, speech: "tone", timeScale: 100 });
});
afterAll(() => emulator.close());

const anchors = ["Nothing of it", "Little", "Some", "Much"];
const request = (...said: string[]) => ({
  rubric: { criteria: [{ id: "evidence", name: "Evidence", anchors }] },
  turns: said.map((text, seq) => ({ seq, speaker: "candidate", text })),
});

async function ask(apiKey: string, contents: object) {
  const client = new GoogleGenAI({ apiKey, httpOptions: { baseUrl: emulator.url, apiVersion: "v1beta" } });
  return client.models.generateContent({
    model: "gemini-3.8-flash",
    contents: JSON.stringify(contents),
    config: { responseMimeType: "application/json", responseJsonSchema: { type: "object" } },
  });
}
async function evaluate(...said: string[]) {
  const { text, modelVersion } = await ask("key", request(...said));
  return { modelVersion, ...JSON.parse(text ?? "") };
}

const vague = "It was fine, I think, and people were happy with things.";
const concrete =
  "I moved the training to the night shift because they worked then. In the end use doubled from eleven people to twenty-four, instead of falling.";

test("feedback follows from what was said, quotes it verbatim, and says that it is a demonstration", async () => {
  const [low, high] = [await evaluate(vague), await evaluate(concrete)];
  expect(low.criteria[0].level).toBeLessThan(high.criteria[0].level);
  for (const { criteria, summary, modelVersion, practise } of [low, high]) {
    expect(concrete + vague).toContain(criteria[0].evidence[0].quote);
    expect([summary, criteria[0].reason, criteria[0].advice, ...practise].join()).toMatch(/^Demonstration: /);
    expect(modelVersion).toBe("emulator-of-gemini-3.8-flash");
    expect(practise).toHaveLength(3);
  }
  expect(await evaluate(concrete)).toEqual(high);
  expect((await evaluate("")).criteria[0]).toMatchObject({ level: null, evidence: [] });
});

test("it goes wrong as it is told to, once for each time, and only for the interviews that are named", async () => {
  emulator.script({
    instructionIncludes: "night shift",
    evaluations: ["too_many_requests", "unavailable", "bad_json", "refusal", null, "invented_quotes"],
  });
  await expect(evaluate(concrete)).rejects.toMatchObject({ status: 429 });
  expect((await evaluate(vague)).criteria[0].level).not.toBeNull();
  await expect(evaluate(concrete)).rejects.toMatchObject({ status: 503 });
  await expect(evaluate(concrete)).rejects.toThrow(SyntaxError);
  const refused = await ask("key", request(concrete));
  expect(refused.text).toBeUndefined();
  expect(refused.candidates?.[0]?.finishReason).toBe("SAFETY");
  expect(concrete).toContain((await evaluate(concrete)).criteria[0].evidence[0].quote);
  expect(concrete).not.toContain((await evaluate(concrete)).criteria[0].evidence[0].quote);
});

test("whoever has no good key, or asks for something else, is refused in the API's own words", async () => {
  await expect(ask("refused-key", request(concrete))).rejects.toMatchObject({ status: 400 });
  await expect(ask("key", { poem: "about the sea" })).rejects.toMatchObject({ status: 400 });
});
