import { expect, test } from "vitest";
import { type EmulatorSession, emulatorSessions } from "./emulator.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

/** Runs an interview up to its first words. */
async function setupOf(interview: TestInterview): Promise<{ session: EmulatorSession; secondsTotal: number }> {
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  const [session] = await emulatorSessions(interview.session.config.instructions);
  if (!session) throw new Error("Gemini was not reached.");
  client.send({ type: "endInterview" });
  await client.untilClosed();
  return { session, secondsTotal: client.all("welcome")[0]?.secondsTotal ?? 0 };
}

test("each organisation's configuration reaches Gemini", async () => {
  const [university, recruiter] = await Promise.all([
    newInterview({ questions: ["Why teaching?"] }).then(setupOf),
    newInterview({
      org: "brightwork",
      organizationName: "Brightwork Talent",
      candidateName: "Sofia Rossi",
      questions: ["Tell me about a difficult customer."],
      config: {
        instructions: "Be brisk; ask for numbers.",
        voice: "Charon",
        languageCode: "en-GB",
        model: "gemini-3.1-flash-live-preview",
        temperature: 1.1,
        personaName: "",
        persona: "",
        otherLanguageCodes: [],
        patience: "normal",
        followsUp: true,
        neverAsk: [],
        durationSeconds: 1_200,
      },
    }).then(setupOf),
  ]);
  expect(university.session).toMatchObject({
    apiVersion: "v1beta",
    setup: {
      model: "models/gemini-3.8-live",
      generationConfig: {
        temperature: 0.6,
        speechConfig: { languageCode: "en-US", voiceConfig: { prebuiltVoiceConfig: { voiceName: "Kore" } } },
      },
    },
  });
  expect(university.session.setup).not.toHaveProperty("generationConfig.thinkingConfig");
  expect(university.secondsTotal).toBe(900);
  expect(recruiter.session.setup).toMatchObject({
    model: "models/gemini-3.1-flash-live-preview",
    generationConfig: {
      temperature: 1.1,
      thinkingConfig: { thinkingLevel: "MINIMAL" },
      speechConfig: { languageCode: "en-GB", voiceConfig: { prebuiltVoiceConfig: { voiceName: "Charon" } } },
    },
  });
  expect(recruiter.secondsTotal).toBe(1_200);

  const [first, second] = [university, recruiter].map(({ session }) => session.setup.systemInstruction.parts[0]?.text);
  expect(first).toContain("Organisation: Northfield University");
  expect(first).toContain("Questions:\n1. Why teaching?");
  expect(second).toContain("Organisation: Brightwork Talent");
  expect(second).toContain("Candidate: Sofia Rossi");
  expect(second).toContain("Be brisk; ask for numbers.");
  expect(second).toContain("Questions:\n1. Tell me about a difficult customer.");
});
