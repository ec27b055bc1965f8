import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ClientMessage, decodeClientMessage, encodeServerMessage, type ServerMessage } from "@mockingbird/proto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type WebSocket as ServerSocket, WebSocketServer } from "ws";
import { usualTalkHabits } from "../talk-habits/talk-habits.ts";
import { InterviewRoom, type RoomAudio } from "./interview-room.ts";

/** Stands for the loudspeaker and the microphone, which Node does not have; everything else in here is real. */
class SilentAudio implements RoomAudio {
  onFrame: RoomAudio["onFrame"] = () => {};
  onLevel: RoomAudio["onLevel"] = () => {};
  onBegan: RoomAudio["onBegan"] = () => {};
  onSilenced: RoomAudio["onSilenced"] = () => {};
  played: { generation: number; pcm: Uint8Array }[] = [];
  interruptedThrough = 0;
  muted = false;
  closed = false;
  finishPlaying: () => void = () => {};

  play(generation: number, pcm: Uint8Array): void {
    this.played.push({ generation, pcm });
  }
  interrupt(throughGeneration: number): void {
    this.interruptedThrough = throughGeneration;
  }
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.finishPlaying = resolve;
    });
  }
  setMuted(muted: boolean): void {
    this.muted = muted;
  }
  close(): void {
    this.closed = true;
  }
}

let server: WebSocketServer;
let sockets: ServerSocket[];
let received: ClientMessage[];
let audio: SilentAudio;
let room: InterviewRoom;

beforeEach(async () => {
  sockets = [];
  received = [];
  server = new WebSocketServer({ port: 0, host: "127.0.0.1", handleProtocols: () => "interview.v1" });
  server.on("connection", (socket) => {
    sockets.push(socket);
    socket.on("message", (data: Buffer) => {
      const message = decodeClientMessage(new Uint8Array(data));
      received.push(message);
      if (message.type === "hello") {
        say({ type: "welcome", protocolVersion: 1, secondsLeft: 800, secondsTotal: 900 });
        say({ type: "state", phase: "listening" });
      }
    });
  });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  audio = new SilentAudio();
  const pass = { token: "t", socketUrl: `ws://127.0.0.1:${port}/v1/interviews/i1` };
  room = new InterviewRoom(audio, async () => pass, usualTalkHabits("normal"));
  room.enter();
  await phaseIs("listening");
});

afterEach(() => {
  room.leave();
  for (const socket of sockets) socket.terminate();
  server.close();
});

function say(message: ServerMessage): void {
  sockets.at(-1)?.send(encodeServerMessage(message));
}

async function phaseIs(phase: string): Promise<void> {
  await vi.waitFor(() => expect(room.snapshot().phase).toBe(phase), { timeout: 5_000 });
}

const level = (bufferedSamples: number, generation = 0, generationSamples = 0) => ({
  rms: 0.1,
  playedSamples: 0,
  generation,
  generationSamples,
  bufferedSamples,
  underruns: 0,
});

test("what the interviewer says is played and an interruption reaches the loudspeaker", async () => {
  say({ type: "audio", generation: 3, pcm: new Uint8Array([1, 2]), timestampMs: 0 });
  say({ type: "interrupted", throughGeneration: 3 });
  await vi.waitFor(() => expect(audio.interruptedThrough).toBe(3));
  expect(audio.played).toEqual([{ generation: 3, pcm: new Uint8Array([1, 2]) }]);
});

test("frames carry the time of the microphone, 20 ms apart, across a reconnect", async () => {
  const times = () => received.flatMap((message) => (message.type === "audio" ? [message.timestampMs] : []));
  audio.onFrame(new Uint8Array(640));
  audio.onFrame(new Uint8Array(640));
  await vi.waitFor(() => expect(times()).toEqual([0, 20]));
  sockets.at(-1)?.terminate();
  await phaseIs("reconnecting");
  audio.onFrame(new Uint8Array(640));
  await phaseIs("listening");
  audio.onFrame(new Uint8Array(640));
  await vi.waitFor(() => expect(times()).toEqual([0, 20, 60]));
});

test("a reconnect asks only for the captions after those it has", async () => {
  say({ type: "caption", seq: 1, speaker: "interviewer", text: "Hello.", final: true, interrupted: false });
  say({ type: "caption", seq: 2, speaker: "candidate", text: "Hi th", final: false, interrupted: false });
  await vi.waitFor(() => expect(room.snapshot().captions).toHaveLength(2));
  sockets.at(-1)?.terminate();
  await phaseIs("reconnecting");
  await phaseIs("listening");
  expect(received.filter((message) => message.type === "hello").map((hello) => hello.lastCaptionSeq)).toEqual([0, 1]);
});

test("muting stops the microphone itself, tells the Worker, and is remembered by a reconnect", async () => {
  room.setMuted(true);
  expect(audio.muted).toBe(true);
  sockets.at(-1)?.terminate();
  await phaseIs("reconnecting");
  await phaseIs("listening");
  await vi.waitFor(() =>
    expect(received.filter((message) => message.type === "setMuted").at(-1)).toEqual({ type: "setMuted", muted: true }),
  );
});

test("the interviewer is speaking for as long as it is heard here", async () => {
  audio.onLevel(level(24_000));
  expect(room.snapshot().phase).toBe("interviewerSpeaking");
  audio.onLevel(level(0));
  expect(room.snapshot().phase).toBe("listening");
});

test("a goodbye is heard to its end before the room says that it is over", async () => {
  say({ type: "ended", cause: "interviewer_finished" });
  await phaseIs("ending");
  expect(audio.closed).toBe(false);
  audio.finishPlaying();
  await phaseIs("ended");
  expect(audio.closed).toBe(true);
});

test("End is silent at once, and the Worker's answer closes it", async () => {
  room.end();
  expect(room.snapshot().leaving).toBe(true);
  expect(audio.interruptedThrough).toBe(Number.MAX_SAFE_INTEGER);
  await vi.waitFor(() => expect(received).toContainEqual({ type: "endInterview" }));
  say({ type: "ended", cause: "candidate_ended" });
  await phaseIs("ending");
  audio.finishPlaying();
  await phaseIs("ended");
});

test("End without a connection is said as soon as there is one", async () => {
  sockets.at(-1)?.terminate();
  await phaseIs("reconnecting");
  room.end();
  await vi.waitFor(() => expect(received).toContainEqual({ type: "endInterview" }), { timeout: 5_000 });
});

test("a typed answer that cannot be sent is not lost silently", async () => {
  expect(room.answerInText("I led the team.")).toBe(true);
  sockets.at(-1)?.terminate();
  await phaseIs("reconnecting");
  expect(room.answerInText("And then")).toBe(false);
});

test("how a candidate talks can be changed in the room, and a reconnect says it again", async () => {
  room.setHabits({ ...usualTalkHabits("long"), way: "pushToTalk" });
  const turnTaking = { patience: "long", pushToTalk: true };
  await vi.waitFor(() => expect(received).toContainEqual({ type: "setTurnTaking", turnTaking }));
  room.talk(true);
  await vi.waitFor(() => expect(received).toContainEqual({ type: "talk", talking: true }));
  sockets.at(-1)?.terminate();
  await phaseIs("reconnecting");
  received.length = 0;
  await phaseIs("listening");
  await vi.waitFor(() => expect(received).toContainEqual({ type: "talk", talking: true }));
  expect(received[0]).toMatchObject({ type: "hello", turnTaking });
});

test("the talk key means nothing to somebody who just speaks", async () => {
  room.talk(true);
  expect(room.snapshot().talking).toBe(false);
});

test("while it is paused nothing is heard and the time stands still, and then it goes on as it was", async () => {
  const frames = () => received.filter(({ type }) => type === "audio").length;
  room.setPaused(true);
  await vi.waitFor(() => expect(received).toContainEqual({ type: "setPaused", paused: true }));
  say({ type: "state", phase: "paused", pauseSecondsLeft: 300 });
  await phaseIs("paused");
  expect(audio.muted).toBe(true);
  audio.onFrame(new Uint8Array(640));
  expect(room.snapshot().time).toMatchObject({ secondsLeft: 800, stands: true });
  // Who mutes and unmutes meanwhile is not heard either.
  room.setMuted(true);
  room.setMuted(false);
  expect(audio.muted).toBe(true);

  room.setPaused(false);
  await vi.waitFor(() => expect(received).toContainEqual({ type: "setPaused", paused: false }));
  expect(frames()).toBe(0);
  say({ type: "state", phase: "listening" });
  await phaseIs("listening");
  expect(audio.muted).toBe(false);
  expect(room.snapshot()).toMatchObject({ pause: null, pauseUsedUp: false, time: { secondsLeft: 800, stands: false } });
  audio.onFrame(new Uint8Array(640));
  await vi.waitFor(() => expect(frames()).toBe(1));
});

test("a reconnect to a paused interview is told its time, which stands", async () => {
  say({ type: "state", phase: "paused", pauseSecondsLeft: 0 });
  await phaseIs("paused");
  say({ type: "state", phase: "thinking" });
  await phaseIs("thinking");
  expect(room.snapshot().pauseUsedUp).toBe(true);
  sockets.at(-1)?.terminate();
  await phaseIs("reconnecting");
  await phaseIs("listening");
  say({ type: "state", phase: "paused", pauseSecondsLeft: 40 });
  await phaseIs("paused");
  expect(room.snapshot()).toMatchObject({ pause: { secondsLeft: 40 }, time: { secondsLeft: 800, stands: true } });
});

test("how far the questions have come is as the Worker says", async () => {
  expect(room.snapshot().progress).toBeNull();
  say({ type: "progress", questionsAsked: 2, questionsTotal: 5 });
  await vi.waitFor(() => expect(room.snapshot().progress).toEqual({ asked: 2, total: 5 }));
  room.repeatQuestion();
  await vi.waitFor(() => expect(received).toContainEqual({ type: "repeatQuestion" }));
});

test("whoever types has the microphone off, and on again when they speak", async () => {
  room.setHabits({ ...usualTalkHabits("normal"), way: "type" });
  expect(audio.muted).toBe(true);
  expect(room.snapshot().muted).toBe(false);
  await vi.waitFor(() => expect(received).toContainEqual({ type: "setMuted", muted: true }));
  room.setHabits(usualTalkHabits("normal"));
  expect(audio.muted).toBe(false);
  await vi.waitFor(() => expect(received).toContainEqual({ type: "setMuted", muted: false }));
});

test("the Worker learns when its speech is heard", async () => {
  say({ type: "audio", generation: 3, pcm: new Uint8Array(4_800), timestampMs: 0 });
  await vi.waitFor(() => expect(audio.played).toHaveLength(1));
  audio.onBegan(3, 25);
  await vi.waitFor(() =>
    expect(received).toContainEqual(
      expect.objectContaining({ type: "playbackReport", generation: 3, receivedAudioMs: 100, underruns: 0 }),
    ),
  );
});

test("the Worker learns how much of its speech was played, and at once when it was silenced", async () => {
  audio.onLevel(level(24_000, 3, 12_000));
  audio.onSilenced(3, 740);
  const played = () => received.filter((message) => message.type === "played");
  await vi.waitFor(() => expect(played()).toHaveLength(2));
  expect(played()).toEqual([
    { type: "played", generation: 3, playedMs: 500, silenced: false },
    { type: "played", generation: 3, playedMs: 740, silenced: true },
  ]);
});

test("whoever ends while the interviewer speaks says first how much was heard", async () => {
  audio.onLevel(level(24_000, 3, 12_000));
  audio.onLevel(level(24_000, 3, 14_400));
  room.end();
  audio.onSilenced(audio.interruptedThrough, 650);
  await vi.waitFor(() => expect(received.at(-1)).toEqual({ type: "endInterview" }));
  expect(received.at(-2)).toEqual({ type: "played", generation: 3, playedMs: 600, silenced: false });
});
