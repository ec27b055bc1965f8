import { audioFrameBytesMax, malformedFramesMax } from "@mockingbird/domain";
import { closeCodes, encodeClientMessage } from "@mockingbird/proto";
import { describe, expect, test } from "vitest";
import type { InterviewClient } from "./interview-client.ts";
import { newInterview } from "./new-interview.ts";

const badFrames: [string, string | ArrayBuffer][] = [
  ["text", "hello"],
  ["garbage", new Uint8Array([255, 255, 255, 255, 7]).buffer],
  ["an empty frame", new ArrayBuffer(0)],
  ["an odd number of bytes of sound", oddAudio()],
  ["sound longer than a frame may hold", audio(audioFrameBytesMax + 2)],
  ["a frame of 1 MB", new ArrayBuffer(1024 * 1024)],
];

function audio(bytes: number): ArrayBuffer {
  return encodeClientMessage({ type: "audio", pcm: new Uint8Array(bytes), timestampMs: 0 }).buffer;
}

function oddAudio(): ArrayBuffer {
  return audio(641);
}

async function liveClient(): Promise<InterviewClient> {
  const client = await (await newInterview()).connect();
  client.hello();
  await client.until(({ messages }) => messages.some(({ type }) => type === "audio"), "the interviewer's voice");
  return client;
}

describe("bad frames are dropped, and too many of them close the socket they came on", () => {
  test.concurrent.each(badFrames)("%s", async (_name, frame) => {
    const [client, neighbour] = await Promise.all([liveClient(), liveClient()]);
    for (let count = 0; count < malformedFramesMax; count++) client.sendRaw(frame);
    await client.answersPing();
    client.sendRaw(frame);
    expect(await client.untilClosed()).toEqual({
      code: closeCodes.badFrame.code,
      reason: closeCodes.badFrame.sentence,
    });
    await neighbour.answersPing();
    neighbour.send({ type: "endInterview" });
    await neighbour.untilClosed();
  });

  test("ten times as fast as anyone can speak", async () => {
    const [client, neighbour] = await Promise.all([liveClient(), liveClient()]);
    client.speak(12_000);
    expect(await client.untilClosed()).toEqual({ code: closeCodes.tooFast.code, reason: closeCodes.tooFast.sentence });
    await neighbour.answersPing();
    neighbour.send({ type: "endInterview" });
    await neighbour.untilClosed();
  });

  test("an interview goes on after its browser was thrown out", async () => {
    const interview = await newInterview();
    const client = await interview.connect();
    client.hello();
    await client.heardTurns(1);
    for (let count = 0; count <= malformedFramesMax; count++) client.sendRaw("hello");
    await client.untilClosed();
    const again = await interview.connect();
    again.hello();
    await again.until(() => again.all("welcome").length === 1, "a welcome");
    expect(again.transcript()).toEqual(client.transcript());
    again.send({ type: "endInterview" });
    expect((await again.untilClosed()).code).toBe(1000);
  });
});
