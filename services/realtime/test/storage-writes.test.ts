import { runInDurableObject } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { objectOf } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

/**
 * Counts what is written to storage from now on, and so holds back each frame that is sent after it.
 * @returns how many writes there were so far.
 */
async function countWrites(interview: TestInterview): Promise<() => number> {
  const calls = await runInDurableObject(objectOf(interview), (_object, { storage }) => [
    vi.spyOn(Object.getPrototypeOf(storage.sql), "exec").mock.calls,
    vi.spyOn(Object.getPrototypeOf(storage.kv), "put").mock.calls,
    vi.spyOn(Object.getPrototypeOf(storage), "setAlarm").mock.calls,
  ]);
  return () => calls.flat().filter(([statement]) => !String(statement).trimStart().startsWith("SELECT")).length;
}

test("however long somebody speaks, nothing is written for a frame of sound", async () => {
  const interview = await newInterview();
  const client = await interview.connect();
  client.hello();
  // Gemini has said all of it, and most is still to be sent.
  await client.until(() => client.all("state").at(-1)?.phase === "listening", "listening");
  await client.answersPing();
  const written = await countWrites(interview);
  const sent = client.all("audio").length;
  await client.until(() => client.all("audio").length >= sent + 20, "20 frames of the interviewer");
  const whileHeard = written();
  client.speak(100);
  await client.answersPing();
  const begun = written();
  client.speak(4_000);
  await client.answersPing();
  expect({ whileHeard, whileSpoken: written() - begun }).toEqual({ whileHeard: 0, whileSpoken: 0 });
  client.send({ type: "endInterview" });
  await client.untilClosed();
  // It does count: the end is written.
  expect(written()).toBeGreaterThan(begun);
});
