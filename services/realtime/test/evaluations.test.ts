import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { letPass, objectOf } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";
import { storedIn } from "./stored-in.ts";

async function ended(interview: TestInterview): Promise<void> {
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  client.send({ type: "endInterview" });
  await client.untilClosed();
}

function storedEvaluation(interview: TestInterview): Promise<{ state: string; attempts: number } | undefined> {
  return runInDurableObject(
    objectOf(interview),
    (_object, { storage }) => storage.kv.get<{ evaluation: { state: string; attempts: number } }>("record")?.evaluation,
  );
}

const untilEvaluation = (interview: TestInterview, expected: { state: string; attempts: number }) =>
  vi.waitFor(async () => expect(await storedEvaluation(interview)).toEqual(expected), { timeout: 20_000 });

test("feedback is asked for once the transcript has been accepted, and then everything is forgotten", async () => {
  const interview = await newInterview({ submitFailures: 1 });
  await ended(interview);
  await untilEvaluation(interview, { state: "accepted", attempts: 1 });
  const { deliveries, evaluationCalls } = await interview.calls();
  expect(deliveries.map(({ accepted }) => accepted)).toEqual([false, true]);
  expect(evaluationCalls).toBe(1);
  await letPass(interview, "forget");
  await letPass(interview, "purge");
  expect(await storedIn(interview)).toEqual([]);
});

test("feedback that cannot be made now is asked for again, also by an object that was killed meanwhile", async () => {
  const interview = await newInterview({ evaluationFailures: ["INTERNAL", "INTERNAL"] });
  await ended(interview);
  await vi.waitFor(async () => expect((await interview.calls()).evaluationCalls).toBeGreaterThan(0), {
    timeout: 20_000,
  });
  await abortAllDurableObjects();
  await untilEvaluation(interview, { state: "accepted", attempts: 3 });
});

test("feedback that is refused for good is not asked for again", async () => {
  const interview = await newInterview({ evaluationFailures: ["EVALUATION_REFUSED"] });
  await ended(interview);
  await untilEvaluation(interview, { state: "parked", attempts: 1 });
  expect((await interview.calls()).evaluationCalls).toBe(1);
  expect(await storedIn(interview)).toContain("record");
});
