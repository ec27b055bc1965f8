import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FaultScript, type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { sendAnswer } from "./candidate-audio.ts";
import { audioChunks, type LiveClient, open, outputText } from "./live-client.ts";
import { lastHandle, scriptedInterview } from "./scripted-interview.ts";

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, timeScale: 20, speech: "tone" });
});
afterAll(() => emulator.close());

const scripted = (...faults: FaultScript[]) => scriptedInterview(emulator, { faults }).connect;

const kinds = (client: LiveClient) =>
  client.messages.flatMap((message) => Object.keys(message.serverContent ?? message).slice(0, 1));
const closed = async (client: LiveClient) => {
  await client.until(() => client.closes.length > 0);
  return client.closes[0];
};
const report = () => emulator.sessions().at(-1);

const deadline = { code: 1011, reason: "Deadline expired before operation could complete." };
const internalError = { code: 1011, reason: "Internal error encountered." };

describe("a connection that goes away", () => {
  it("warns, says nothing more whatever it is sent, and closes with 1011 when the time is up", async () => {
    const client = await scripted({
      when: { moment: "midAudio", turn: 1 },
      fault: { kind: "goAway", timeLeftSeconds: 10 },
    })();
    open(client);
    await client.until(() => client.messages.some((message) => message.goAway));
    expect(client.messages.at(-1)).toEqual({ goAway: { timeLeft: "10s" } });
    const atMs = performance.now();
    const heard = client.messages.length;
    client.session.sendRealtimeInput({ text: "Are you there?" });
    expect(await closed(client)).toEqual(deadline);
    expect(performance.now() - atMs).toBeGreaterThan(400);
    expect(client.messages).toHaveLength(heard);
    expect(report()).toMatchObject({
      turns: [],
      faults: [{ moment: "midAudio", kind: "goAway" }],
      framesReceived: { setup: 1, clientContent: 1 },
      framesUnheard: { "realtimeInput.text": 1 },
      closed: { by: "emulator", code: 1011 },
    });
  });

  it("goes on until it closes when it is told to, after another time than it says", async () => {
    const client = await scripted({
      when: { moment: "turnStart" },
      fault: { kind: "goAway", timeLeftSeconds: 50, thenSilent: false, closesAfterSeconds: 30 },
    })();
    open(client);
    await client.turnsComplete(1);
    expect(client.messages.find((message) => message.goAway)).toEqual({ goAway: { timeLeft: "50s" } });
    expect(lastHandle(client)).not.toBe("");
    expect(await closed(client)).toEqual(deadline);
  });

  it("holds its handle until it is closed, and then gives it back", async () => {
    const connect = scripted({ when: { moment: "turnEnd", turn: 1 }, fault: { kind: "goAway", timeLeftSeconds: 200 } });
    const before = await connect();
    open(before);
    await before.until(() => before.messages.some((message) => message.goAway));
    const handle = lastHandle(before);
    await expect(connect(handle)).rejects.toThrow(/1011.+The service is currently unavailable\./);
    before.session.close();
    await closed(before);
    const after = await connect(handle);
    sendAnswer(after.session);
    await after.turnsComplete(1);
    expect(outputText(after.messages)).toBe("I see, thank you. Which team did you lead?");
    after.session.close();
  });
});

describe("a connection that breaks", () => {
  it.each([
    ["internalError", internalError],
    ["quota", { code: 1011, reason: "You exceeded your current quota, please check your plan and billing details." }],
    ["contextExhausted", { code: 1007, reason: "Request contains an invalid argument." }],
    ["notImplemented", { code: 1008, reason: "Operation is not implemented, or supported, or enabled." }],
  ] as const)("in the middle of the sound: %s", async (as, close) => {
    const client = await scripted({ when: { moment: "midAudio", turn: 1 }, fault: { kind: "close", as } })();
    open(client);
    expect(await closed(client)).toEqual(close);
    expect(audioChunks(client.messages).length).toBeGreaterThan(3);
    expect(kinds(client)).not.toContain("generationComplete");
    expect(kinds(client)).not.toContain("turnComplete");
  });

  it("before the first frame of a turn", async () => {
    const client = await scripted({ when: { moment: "turnStart", turn: 2 }, fault: { kind: "reset" } })();
    open(client);
    await client.turnsComplete(1);
    const heard = client.messages.length;
    sendAnswer(client.session);
    expect(await closed(client)).toMatchObject({ code: 1006 });
    expect(client.messages.slice(heard).some((message) => message.serverContent?.modelTurn)).toBe(false);
  });

  it("without a close frame, in the middle of the sound", async () => {
    const client = await scripted({ when: { moment: "midAudio" }, fault: { kind: "reset" } })();
    open(client);
    expect(await closed(client)).toMatchObject({ code: 1006 });
    expect(kinds(client)).not.toContain("turnComplete");
    expect(report()?.closed).toEqual({ by: "emulator", code: 1006, reason: "TCP reset" });
  });
});

describe("a connection that stalls", () => {
  it("for good sends nothing more, neither generationComplete nor turnComplete, with the socket open", async () => {
    const client = await scripted({ when: { moment: "midAudio", turn: 1 }, fault: { kind: "stall" } })();
    open(client);
    await client.until(() => report()?.faults.length);
    const sent = report()?.audioSentSeconds;
    client.session.sendRealtimeInput({ text: "Are you there?" });
    const other = await scripted()();
    open(other);
    await other.turnsComplete(1);
    expect(emulator.sessions().at(-2)).toMatchObject({ audioSentSeconds: sent, turns: [] });
    expect(kinds(client)).not.toContain("generationComplete");
    expect(client.closes).toEqual([]);
    for (const each of [client, other]) each.session.close();
    expect(await closed(client)).toMatchObject({ code: 1005 });
  });

  it("for a while loses nothing and keeps the order", async () => {
    const client = await scripted({ when: { moment: "midAudio", turn: 1 }, fault: { kind: "stall", seconds: 10 } })();
    const arrivals: number[] = [];
    open(client);
    await client.until(() => {
      arrivals[client.messages.length] ??= performance.now();
      return client.messages.some((message) => message.serverContent?.turnComplete);
    });
    const times = arrivals.filter((time) => time !== undefined);
    expect(Math.max(...times.map((time, index) => time - (times[index - 1] ?? time)))).toBeGreaterThan(300);
    expect(outputText(client.messages)).toMatch(/Why this scheme\?$/);
    expect(Buffer.concat(audioChunks(client.messages))).toEqual(emulator.sessionAudio(report()?.number ?? 0));
    client.session.close();
  });
});

describe("a set-up", () => {
  it.each([
    ["refusedKey", /1007.+API key not valid/],
    ["quota", /1011.+You exceeded your current quota/],
    ["unknownHandle", /1008.+Requested entity was not found/],
    ["unavailable", /1011.+The service is currently unavailable/],
  ] as const)("is refused: %s", async (as, message) => {
    const connect = scripted({ when: { moment: "setup" }, fault: { kind: "close", as } });
    await expect(connect()).rejects.toThrow(message);
    (await connect()).session.close();
  });

  it("fails once for each event that names no connection, and the others work", async () => {
    const connect = scripted(
      { when: { moment: "setup" }, fault: { kind: "close", as: "internalError" } },
      { when: { moment: "setup" }, fault: { kind: "reset" } },
      { when: { moment: "setup", connection: 4 }, fault: { kind: "close", as: "quota" } },
    );
    await expect(connect()).rejects.toThrow(/1011/);
    await expect(connect()).rejects.toThrow(/1006|failed/);
    (await connect()).session.close();
    await expect(connect()).rejects.toThrow(/quota/);
    (await connect()).session.close();
  });

  it("is never completed, and nothing else is said either", async () => {
    const connect = scripted({ when: { moment: "setup" }, fault: { kind: "stall" } });
    const pending = connect().then(
      () => "connected",
      () => "refused",
    );
    await expect.poll(() => report()?.faults).toEqual([{ moment: "setup", kind: "stall" }]);
    const next = await connect();
    open(next);
    await next.turnsComplete(1);
    expect(await Promise.race([pending, Promise.resolve("waiting")])).toBe("waiting");
    next.session.close();
  });

  it("takes long, and then works", async () => {
    const connect = scripted({ when: { moment: "setup" }, fault: { kind: "stall", seconds: 10 } });
    const atMs = performance.now();
    const client = await connect();
    expect(performance.now() - atMs).toBeGreaterThan(450);
    open(client);
    await client.turnsComplete(1);
    client.session.close();
  });
});

describe("the moment of a fault", () => {
  it("counts the turns of all connections together, or those of one", async () => {
    const connect = scripted(
      { when: { moment: "midAudio", turn: 2 }, fault: { kind: "close", as: "internalError" } },
      { when: { moment: "turnStart", turn: 1, connection: 2 }, fault: { kind: "stall", seconds: 1 } },
      { when: { moment: "turnEnd", turn: 2, connection: 2 }, fault: { kind: "reset" } },
    );
    const first = await connect();
    open(first);
    await first.turnsComplete(1);
    sendAnswer(first.session);
    expect(await closed(first)).toEqual(internalError);
    const second = await connect(lastHandle(first));
    for (const turns of [1, 2]) {
      sendAnswer(second.session);
      await second.turnsComplete(turns);
    }
    expect(await closed(second)).toMatchObject({ code: 1006 });
    expect(report()?.faults.map((fault) => fault.moment)).toEqual(["turnStart", "turnEnd"]);
  });

  it("comes after so many seconds, whoever is connected then", async () => {
    const connect = scripted(
      { when: { moment: "elapsed", seconds: 2 }, fault: { kind: "reset" } },
      { when: { moment: "elapsed", seconds: 4 }, fault: { kind: "close", as: "internalError" } },
      { when: { moment: "elapsed", seconds: 1, connection: 3 }, fault: { kind: "close", as: "unavailable" } },
    );
    expect(await closed(await connect())).toMatchObject({ code: 1006 });
    expect(await closed(await connect())).toEqual(internalError);
    expect(await closed(await connect())).toMatchObject({ reason: "The service is currently unavailable." });
  });

  it("is now for a script that is given during the interview, over HTTP too", async () => {
    const { candidate, connect } = scriptedInterview(emulator, {});
    const client = await connect();
    open(client);
    await client.turnsComplete(1);
    const script = {
      instructionIncludes: candidate,
      faults: [{ when: { moment: "elapsed", seconds: 0 }, fault: { kind: "goAway", timeLeftSeconds: 2 } }],
    };
    const body = JSON.stringify(script);
    expect((await fetch(`${emulator.url}/emulator/script`, { method: "POST", body })).status).toBe(200);
    expect(await closed(client)).toEqual(deadline);
    expect(client.messages.at(-1)).toEqual({ goAway: { timeLeft: "2s" } });
  });
});
