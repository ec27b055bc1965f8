import { expect, test } from "vitest";
import { emulatorSessions } from "./emulator.ts";
import { newInterview } from "./new-interview.ts";

test("what the organisation configured is what Gemini is told, and nothing of it is ours", async () => {
  const interview = await newInterview({
    config: {
      personaName: "Robin",
      persona: "Calm and curious.",
      voice: "Charon",
      languageCode: "en-GB",
      otherLanguageCodes: ["de"],
      model: "gemini-3.1-flash-live-preview",
      temperature: 1.1,
      patience: "long",
      neverAsk: ["How old they are"],
    },
  });
  const client = await interview.connect();
  client.hello(0, null);
  await client.heardTurns(1);
  const [told, ...others] = await emulatorSessions(interview.session.config.instructions);
  client.send({ type: "endInterview" });
  await client.untilClosed();

  expect(others).toEqual([]);
  expect(told?.setup).toMatchObject({
    model: "models/gemini-3.1-flash-live-preview",
    generationConfig: {
      temperature: 1.1,
      speechConfig: { languageCode: "en-GB", voiceConfig: { prebuiltVoiceConfig: { voiceName: "Charon" } } },
    },
    realtimeInputConfig: { automaticActivityDetection: { silenceDurationMs: 2_500 } },
  });
  const text = told?.setup.systemInstruction.parts.map((part) => part.text).join("") ?? "";
  for (const line of [
    interview.session.config.instructions,
    "Your name: Robin. Say it when you greet.",
    "Your manner: Calm and curious.",
    "Role: Graduate trainee",
    "- Speak en-GB. Go on in de if the candidate asks for it, and in no other language.",
    "- When an answer stays general, ask one follow-up question about it before you go on.",
    "  - How old they are",
  ]) {
    expect(text.split("\n")).toContain(line);
  }
});
