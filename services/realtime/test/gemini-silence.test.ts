import { expect, test, vi } from "vitest";
import { useClock } from "./clock.ts";
import { emulatorSessions, scriptFaults, scriptHeard } from "./emulator.ts";
import { letPass } from "./let-pass.ts";
import { newInterview } from "./new-interview.ts";

const clock = useClock();
const questions = ["Why this scheme?", "What did you build last?"];

test("a Gemini that says nothing is nudged once, then left for another connection, and then the interview ends with a reason", async () => {
  const interview = await newInterview({ questions });
  const marker = interview.session.config.instructions;
  await scriptHeard(marker, ["Because I like to teach."]);
  await scriptFaults(marker, [
    { when: { moment: "turnStart", turn: 2 }, fault: { kind: "stall" } },
    { when: { moment: "turnStart", connection: 2 }, fault: { kind: "stall" } },
  ]);
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  await client.until(() => client.all("state").at(-1)?.phase === "listening", "listening");
  client.answer();
  await client.until(() => client.all("caption").some(({ speaker }) => speaker === "candidate"), "the answer");
  await vi.waitFor(async () => expect((await emulatorSessions(marker))[0]?.faults).toHaveLength(1));
  await vi.waitFor(
    () => {
      clock.forward(8);
      expect(client.closed).toBeDefined();
    },
    { timeout: 20_000, interval: 300 },
  );

  expect(client.all("ended")).toEqual([{ type: "ended", cause: "gemini_unavailable" }]);
  const phases = client.all("state").map(({ phase }) => phase);
  expect(phases.slice(phases.indexOf("thinking"))).toEqual(["thinking", "reconnecting", "thinking"]);
  const [first, second, ...others] = await emulatorSessions(marker);
  expect(others).toEqual([]);
  expect(first?.framesUnheard["realtimeInput.text"]).toBe(1);
  expect(first?.closed?.by).toBe("client");
  expect(second?.resumedFromSession).toBe(first?.number);
  expect(second?.framesUnheard).not.toHaveProperty("realtimeInput.text");
  // The backend's clock has stayed where it was, and takes no token from the future.
  clock.reset();
  await letPass(interview, "submit");
  const { endCause, turns } = await interview.delivered();
  expect(endCause).toBe("gemini_unavailable");
  expect(turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([
    expect.stringContaining(questions[0] ?? ""),
    "candidate: Because I like to teach.",
  ]);
});

test("of what is said while nobody is there, the last five seconds are kept, and the rest is counted", async () => {
  const interview = await newInterview({ questions });
  const marker = interview.session.config.instructions;
  await scriptFaults(marker, [
    { when: { moment: "turnEnd", turn: 1 }, fault: { kind: "close", as: "internalError" } },
    { when: { moment: "setup", connection: 2 }, fault: { kind: "stall", seconds: 100 } },
  ]);
  const client = await interview.connect();
  client.hello(0, { patience: "normal", pushToTalk: true });
  await client.until(() => client.all("state").at(-1)?.phase === "reconnecting", "reconnecting");
  client.send({ type: "talk", talking: true });
  client.speak(5_000);
  await client.answersPing();
  // A browser may be no more than five seconds ahead of the clock.
  clock.forward(2);
  client.speak(2_000);
  client.send({ type: "talk", talking: false });
  await client.heardTurns(2);
  client.send({ type: "endInterview" });
  await client.untilClosed();

  const [, second] = await emulatorSessions(marker);
  expect(second?.audioReceivedSeconds).toBe(5);
  expect((await interview.delivered()).metrics.microphoneDroppedMs).toBe(2_000);
});
