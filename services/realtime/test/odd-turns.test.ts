import { describe, expect, test } from "vitest";
import { emulatorSessions, emulatorSound, scriptHeard } from "./emulator.ts";
import { end, interruptedTurns, phasesOf, questions, sayings, startFaulty } from "./faulty-interview.ts";

describe("an odd turn", () => {
  test.concurrent.each(["thoughts", "bundles", "bigFrames"] as const)(
    "of %s is heard and written like any other",
    async (kind) => {
      const { interview, client, marker } = await startFaulty({
        when: { moment: "turnStart", turn: 1 },
        fault: { kind },
      });
      await client.heardTurns(1);
      expect(sayings(client, "interviewer")).toEqual([
        expect.stringMatching(/^interviewer: Hello Leo Martins, .* Why this scheme\?$/),
      ]);
      const sent = await emulatorSound(await emulatorSessions(marker));
      await client.until(() => client.sound().byteLength >= sent.byteLength, "all of the sound");
      // Every sample, and in its order, however large the frames it came in.
      expect(client.sound()).toEqual(sent);
      await end(client);
      const { turns } = await interview.delivered();
      expect(turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(client.transcript());
    },
  );

  test.concurrent("that goes on after it was interrupted is not heard any more", async () => {
    const { client } = await startFaulty({ when: { moment: "turnStart", turn: 1 }, fault: { kind: "staleAudio" } });
    await client.until(() => client.all("audio").length > 0, "the interviewer's voice");
    client.answer();
    await client.heardTurns(2);
    const at = client.messages.findIndex(({ type }) => type === "interrupted");
    const late = client.messages.slice(at).filter((message) => message.type === "audio" && message.generation <= 1);
    expect(late).toEqual([]);
    expect(interruptedTurns(client).map(({ seq }) => seq)).toEqual([1]);
    await end(client);
  });
});

describe("an interruption", () => {
  test.concurrent("before the interviewer has begun silences nothing of what follows", async () => {
    const { client, marker } = await startFaulty({
      when: { moment: "turnStart", turn: 1 },
      fault: { kind: "falseStart" },
    });
    await client.heardTurns(1);
    expect(interruptedTurns(client)).toEqual([]);
    expect(client.transcript()).toEqual([expect.stringContaining(questions[0] ?? "")]);
    const sent = await emulatorSound(await emulatorSessions(marker));
    await client.until(() => client.sound().byteLength >= sent.byteLength, "all of the sound");
    expect(client.sound()).toEqual(sent);
    await end(client);
  });

  test.concurrent("of a turn that Gemini takes to be over silences it, cuts it to what was heard, and lets the reply be heard", async () => {
    const { client } = await startFaulty({ when: { moment: "turnStart", turn: 1 }, fault: { kind: "earlyComplete" } });
    await client.until(() => phasesOf(client).at(-1) === "listening", "listening, while most is still to be heard");
    client.answer();
    await client.until(() => client.all("interrupted").length > 0, "silence");
    const at = client.messages.findIndex(({ type }) => type === "interrupted");
    expect(client.all("interrupted")[0]).toEqual({ type: "interrupted", throughGeneration: 1 });
    await client.until(() => client.all("audio").some(({ generation }) => generation === 2), "the reply");
    const stale = client.messages.slice(at).filter((message) => message.type === "audio" && message.generation <= 1);
    expect(stale).toEqual([]);
    await client.until(() => interruptedTurns(client).length > 0, "the turn, cut");
    expect(sayings(client, "interviewer")[0]).not.toContain(questions[0]);
    await end(client);
  });
});

describe("what the candidate said", () => {
  test.concurrent("is in its place and whole, when its text comes late and in pieces that split words", async () => {
    const { client, interview, marker } = await startFaulty(
      { when: { moment: "answer", answer: 1 }, fault: { kind: "lateTranscript", seconds: 2 } },
      { when: { moment: "answer", answer: 2 }, fault: { kind: "splitTranscript" } },
    );
    await scriptHeard(marker, ["Because I like to teach.", "An uncommonly complicated robot."]);
    await client.heardTurns(1);
    client.answer();
    await client.heardTurns(2);
    client.answer();
    await client.heardTurns(3);
    await end(client);
    const { turns, speech } = await interview.delivered();
    expect(turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([
      expect.stringContaining(questions[0] ?? ""),
      "candidate: Because I like to teach.",
      expect.stringContaining(questions[1] ?? ""),
      "candidate: An uncommonly complicated robot.",
      expect.stringContaining(questions[2] ?? ""),
    ]);
    expect(speech).toEqual({ heardMs: 1_200, transcribedMs: 1_200 });
  });

  test.concurrent("is missed by the completeness when no text comes, and by no one else", async () => {
    const { client, interview } = await startFaulty({
      when: { moment: "answer", answer: 1 },
      fault: { kind: "missingTranscript" },
    });
    await client.heardTurns(1);
    client.answer();
    await client.heardTurns(2);
    client.answer();
    await client.heardTurns(3);
    await end(client);
    const { turns, speech } = await interview.delivered();
    expect(turns.map(({ speaker }) => speaker)).toEqual(["interviewer", "interviewer", "candidate", "interviewer"]);
    expect(speech).toEqual({ heardMs: 1_200, transcribedMs: 600 });
  });
});
