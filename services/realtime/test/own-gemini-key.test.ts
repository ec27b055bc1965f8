import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { describe, expect, test, vi } from "vitest";
import { geminiKeys, severGemini } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { objectOf } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

const ownKey = "AIzaSy-own-key-of-the-organisation";

async function greeted(interview: TestInterview): Promise<InterviewClient> {
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  return client;
}

async function end(client: InterviewClient): Promise<void> {
  client.send({ type: "endInterview" });
  await client.untilClosed();
}

const keysOf = (interview: TestInterview) => geminiKeys(interview.session.config.instructions);

/** Everything that the object has stored, as text. */
function storedText(interview: TestInterview): Promise<string> {
  return runInDurableObject(objectOf(interview), (_object, { storage }) => {
    const tables = storage.sql.exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").toArray();
    const rows = tables
      .filter(({ name }) => !name.startsWith("_cf_"))
      .map(({ name }) => storage.sql.exec(`SELECT * FROM "${name}"`).toArray());
    return JSON.stringify([rows, [...storage.kv.list()]]);
  });
}

describe("an organisation's own key for Gemini", () => {
  test("opens its interviews and nobody else's, also when a connection is lost", async () => {
    const [own, other] = await Promise.all([newInterview({ geminiKey: ownKey }), newInterview()]);
    const [client, stranger] = await Promise.all([greeted(own), greeted(other)]);
    await severGemini(own.session.config.instructions);
    await client.until(() => client.all("state").some(({ phase }) => phase === "reconnecting"), "reconnecting");
    await client.until(() => client.all("state").at(-1)?.phase === "listening", "listening");
    expect(await keysOf(own)).toEqual([ownKey, ownKey]);
    expect(await keysOf(other)).toEqual(["emulator"]);
    await Promise.all([end(client), end(stranger)]);
  });

  test("is stored and logged nowhere, and asked for again by an object that died", async () => {
    const lines: string[] = [];
    for (const level of ["debug", "log", "info", "warn", "error"] as const) {
      vi.spyOn(console, level).mockImplementation(
        (...values: unknown[]) => void lines.push(values.map(String).join(" ")),
      );
    }
    const interview = await newInterview({ geminiKey: ownKey, keyFailures: 1 });
    const client = await greeted(interview);
    expect(await storedText(interview)).toContain(interview.id);
    expect(await storedText(interview)).not.toContain(ownKey);
    await abortAllDurableObjects();
    await client.untilClosed();
    const again = await interview.connect();
    again.hello();
    await again.until(() => again.all("state").at(-1)?.phase === "listening", "listening");
    expect(await keysOf(interview)).toEqual([ownKey, ownKey]);
    await end(again);
    expect(lines.join("\n")).toContain("gemini-line");
    expect(lines.join("\n")).not.toContain(ownKey);
  });

  test("that there is not is never asked for, so that without it no interview needs the backend to go on", async () => {
    const interview = await newInterview({ keyFailures: 100 });
    const client = await greeted(interview);
    await abortAllDurableObjects();
    await client.untilClosed();
    const again = await interview.connect();
    again.hello();
    await again.until(() => again.all("state").at(-1)?.phase === "listening", "listening");
    expect(await keysOf(interview)).toEqual(["emulator", "emulator"]);
    await end(again);
  });

  test("that Gemini refuses ends the interview with a cause of its own, for staff to mend", async () => {
    const interview = await newInterview({ geminiKey: "refused-key" });
    const client = await interview.connect();
    client.hello();
    await client.untilClosed();
    expect(client.all("ended")).toEqual([{ type: "ended", cause: "gemini_key_refused" }]);
    expect(await interview.delivered()).toMatchObject({ endCause: "gemini_key_refused", turns: [] });
  });

  test("that cannot be had is not replaced by Mockingbird's", async () => {
    const interview = await newInterview({ geminiKey: ownKey, keyFailures: 100 });
    const client = await interview.connect();
    client.hello();
    await client.untilClosed();
    expect(client.all("ended")).toEqual([{ type: "ended", cause: "gemini_unavailable" }]);
    expect(await keysOf(interview)).toEqual([]);
  });
});
