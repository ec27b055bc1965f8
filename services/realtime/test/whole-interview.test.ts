import { expect, test, vi } from "vitest";
import { emulatorSessions, emulatorSound, scriptHeard } from "./emulator.ts";
import { newInterview } from "./new-interview.ts";

test("an interview runs from the greeting to the delivered transcript", async () => {
  const interview = await newInterview({ questions: ["Why this scheme?", "What did you build last?"] });
  const { instructions } = interview.session.config;
  await scriptHeard(instructions, ["Because I like to teach.", "A small robot."]);
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  expect(client.all("welcome")).toEqual([{ type: "welcome", protocolVersion: 1, secondsLeft: 900, secondsTotal: 900 }]);
  client.answer();
  await client.heardTurns(2);
  client.answer();
  expect(await client.untilClosed()).toEqual({ code: 1000, reason: "The interview has ended." });

  expect(client.all("ended")).toEqual([{ type: "ended", cause: "interviewer_finished" }]);
  const transcript = client.transcript();
  expect(transcript).toEqual([
    expect.stringMatching(/^interviewer: Hello Leo Martins, .* Why this scheme\?$/),
    "candidate: Because I like to teach.",
    expect.stringMatching(/^interviewer: .* What did you build last\?$/),
    "candidate: A small robot.",
    expect.stringMatching(/^interviewer: .*Goodbye\.$/),
  ]);

  const sent = await vi.waitFor(async () => {
    const { deliveries } = await interview.calls();
    expect(deliveries).toHaveLength(1);
    return deliveries[0];
  });
  expect(sent?.claims).toMatchObject({ org: "northfield", iv: interview.id, att: 1 });
  expect(sent?.bundle).toMatchObject({ endCause: "interviewer_finished", model: "gemini-3.8-live", configVersion: 1 });
  expect(sent?.bundle.turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(transcript);

  const sessions = await emulatorSessions(instructions);
  expect(sessions).toHaveLength(1);
  expect(client.sound()).toEqual(await emulatorSound(sessions));
  expect(sessions[0]?.framesReceived).toMatchObject({ setup: 1, clientContent: 1, toolResponse: 1 });
  expect(sessions[0]?.framesReceived).not.toHaveProperty("realtimeInput.mediaChunks");
});
