import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FaultScript, type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { sendAnswer } from "./candidate-audio.ts";
import { inputText, open } from "./live-client.ts";
import { scriptedInterview } from "./scripted-interview.ts";

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, timeScale: 20, speech: "tone" });
});
afterAll(() => emulator.close());

describe("a script", () => {
  it.each([
    { when: { moment: "setup" }, fault: { kind: "silentTurn" } },
    { when: { moment: "turnStart", answer: 1 }, fault: { kind: "thoughts" } },
    { when: { moment: "answer" }, fault: { kind: "reset" } },
    { when: { moment: "elapsed" }, fault: { kind: "reset" } },
    { when: { moment: "elapsed", seconds: 1e9 }, fault: { kind: "reset" } },
    { when: { moment: "turnEnd", turn: 0 }, fault: { kind: "reset" } },
    { when: { moment: "midAudio" }, fault: { kind: "close", as: "whatever" } },
    { when: { moment: "lunch" }, fault: { kind: "reset" } },
    { fault: { kind: "reset" } },
  ])("with an event that cannot be is refused: %j", async (event) => {
    const body = JSON.stringify({ faults: [event] });
    expect((await fetch(`${emulator.url}/emulator/script`, { method: "POST", body })).status).toBe(400);
  });

  it("of faults leaves what is still to be heard", async () => {
    const { candidate, connect } = scriptedInterview(emulator, { hear: ["I led the rowing team."] });
    emulator.script({
      instructionIncludes: candidate,
      faults: [{ when: { moment: "turnStart" }, fault: { kind: "silentTurn" } }],
    });
    const client = await connect();
    open(client);
    await client.turnsComplete(1);
    sendAnswer(client.session);
    await client.turnsComplete(2);
    expect(inputText(client.messages)).toBe(" I led the rowing team.");
    client.session.close();
  });

  it("takes back what an earlier one for the same interview still had in mind", async () => {
    const { candidate, connect } = scriptedInterview(emulator, {
      faults: [
        { when: { moment: "elapsed", seconds: 4 }, fault: { kind: "reset" } },
        { when: { moment: "turnStart", turn: 2 }, fault: { kind: "reset" } },
      ],
    });
    const client = await connect();
    emulator.script({
      instructionIncludes: candidate,
      faults: [{ when: { moment: "elapsed", seconds: 8 }, fault: { kind: "stall", seconds: 0 } }],
    });
    open(client);
    await client.turnsComplete(1);
    sendAnswer(client.session);
    await client.turnsComplete(2);
    await client.until(() => (emulator.sessions().at(-1)?.faults.length ?? 0) > 0);
    expect(emulator.sessions().at(-1)?.faults).toEqual([{ moment: "elapsed", kind: "stall" }]);
    expect(client.closes).toEqual([]);
    client.session.close();
  });

  it("of one interview touches no other that runs at the same time", async () => {
    const faults: FaultScript[] = [{ when: { moment: "midAudio", turn: 1 }, fault: { kind: "reset" } }];
    const [broken, whole] = await Promise.all([
      scriptedInterview(emulator, { faults }).connect(),
      scriptedInterview(emulator, { faults: [] }).connect(),
    ]);
    open(broken);
    open(whole);
    await whole.turnsComplete(1);
    await broken.until(() => broken.closes.length > 0);
    expect(whole.closes).toEqual([]);
    whole.session.close();
  });
});
