import { once } from "node:events";
import type { AddressInfo } from "node:net";
import {
  type ClientMessage,
  closeCodes,
  decodeClientMessage,
  encodeServerMessage,
  type ServerMessage,
} from "@mockingbird/proto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type WebSocket as ServerSocket, WebSocketServer } from "ws";
import type { ConnectionState } from "./connection-state.ts";
import { InterviewConnection, PassRefusedError } from "./interview-connection.ts";

/** A Worker's side of the wire, real sockets included; only what it decides is ours to script. */
let server: WebSocketServer;
let offered: string[][];
let sockets: ServerSocket[];
let received: ClientMessage[];
let answersPings: boolean;
let connection: InterviewConnection | undefined;

beforeEach(async () => {
  offered = [];
  sockets = [];
  received = [];
  answersPings = true;
  server = new WebSocketServer({
    port: 0,
    host: "127.0.0.1",
    handleProtocols: (protocols) => {
      offered.push([...protocols]);
      return "interview.v1";
    },
  });
  server.on("connection", (socket) => {
    sockets.push(socket);
    socket.on("message", (data: Buffer) => {
      const message = decodeClientMessage(new Uint8Array(data));
      received.push(message);
      if (message.type === "ping" && answersPings) say(socket, { type: "pong", clientTimeMs: message.clientTimeMs });
      if (message.type === "hello") {
        say(socket, { type: "welcome", protocolVersion: 1, secondsLeft: 900, secondsTotal: 900 });
      }
    });
  });
  await once(server, "listening");
});

afterEach(() => {
  connection?.stop();
  for (const socket of sockets) socket.terminate();
  server.close();
});

function say(socket: ServerSocket | undefined, message: ServerMessage): void {
  socket?.send(encodeServerMessage(message));
}

function connect(options: { requestPass?: () => Promise<{ token: string; socketUrl: string }> } = {}) {
  const { port } = server.address() as AddressInfo;
  const states: ConnectionState[] = [];
  const messages: ServerMessage[] = [];
  let passes = 0;
  connection = new InterviewConnection({
    requestPass:
      options.requestPass ??
      (async () => {
        passes += 1;
        return { token: `pass${passes}`, socketUrl: `ws://127.0.0.1:${port}/v1/interviews/i1` };
      }),
    onState: (state) => states.push(state),
    onMessage: (message) => messages.push(message),
    lastCaptionSeq: () => 4,
    turnTaking: () => ({ patience: "long", pushToTalk: true }),
    muted: () => true,
  });
  connection.start();
  return { connection, states, messages };
}

const kinds = (states: ConnectionState[]) => states.map((state) => state.kind);

test("offers the protocol and the pass, says hello first, and repeats that it is muted", async () => {
  const { states } = connect();
  await vi.waitFor(() => expect(kinds(states)).toEqual(["opening", "open"]));
  await vi.waitFor(() => expect(received).toHaveLength(3));
  expect(offered).toEqual([["interview.v1", "bearer.pass1"]]);
  expect(received).toEqual([
    { type: "hello", protocolVersion: 1, lastCaptionSeq: 4, turnTaking: { patience: "long", pushToTalk: true } },
    { type: "setMuted", muted: true },
    { type: "ping", clientTimeMs: expect.any(Number) },
  ]);
});

test("audio both ways arrives as it was sent", async () => {
  const { connection, states, messages } = connect();
  expect(connection.send({ type: "doneSpeaking" })).toBe(false);
  await vi.waitFor(() => expect(kinds(states)).toContain("open"));
  expect(connection.send({ type: "audio", pcm: new Uint8Array([1, 2]), timestampMs: 20 })).toBe(true);
  say(sockets[0], { type: "audio", generation: 2, pcm: new Uint8Array([3, 4]), timestampMs: 0 });
  await vi.waitFor(() =>
    expect(received).toContainEqual({ type: "audio", pcm: new Uint8Array([1, 2]), timestampMs: 20 }),
  );
  await vi.waitFor(() =>
    expect(messages).toContainEqual({ type: "audio", generation: 2, pcm: new Uint8Array([3, 4]), timestampMs: 0 }),
  );
});

test("a connection that breaks is made again with a pass of its own", async () => {
  const { states } = connect();
  await vi.waitFor(() => expect(kinds(states)).toContain("open"));
  sockets[0]?.terminate();
  await vi.waitFor(
    () => expect(kinds(states)).toEqual(["opening", "open", "waiting", "requestingPass", "opening", "open"]),
    {
      timeout: 5_000,
    },
  );
  expect(offered).toEqual([
    ["interview.v1", "bearer.pass1"],
    ["interview.v1", "bearer.pass2"],
  ]);
});

test("the end is announced once, with its cause, whatever the socket does afterwards", async () => {
  const { states } = connect();
  await vi.waitFor(() => expect(kinds(states)).toContain("open"));
  say(sockets[0], { type: "ended", cause: "interviewer_finished" });
  sockets[0]?.close(1000);
  await vi.waitFor(() => expect(states.at(-1)).toEqual({ kind: "ended", cause: "interviewer_finished" }));
});

test("another tab taking over is said in the Worker's own words, and nothing is tried again", async () => {
  const { states } = connect();
  await vi.waitFor(() => expect(kinds(states)).toContain("open"));
  sockets[0]?.close(closeCodes.superseded.code, closeCodes.superseded.sentence);
  await vi.waitFor(() =>
    expect(states.at(-1)).toEqual({ kind: "closed", sentence: closeCodes.superseded.sentence, remedy: "takeBack" }),
  );
  expect(offered).toHaveLength(1);
});

test("a frame nobody can read leaves the interview running", async () => {
  const { states, messages } = connect();
  await vi.waitFor(() => expect(kinds(states)).toContain("open"));
  sockets[0]?.send(Buffer.from([0xff, 0xff]));
  sockets[0]?.send("text");
  say(sockets[0], { type: "timeLeft", secondsLeft: 7 });
  await vi.waitFor(() => expect(messages).toContainEqual({ type: "timeLeft", secondsLeft: 7 }));
  expect(kinds(states)).toEqual(["opening", "open"]);
});

test("a backend that refuses the pass is quoted", async () => {
  const { states } = connect({ requestPass: () => Promise.reject(new PassRefusedError("You are signed out.", false)) });
  await vi.waitFor(() =>
    expect(states).toEqual([{ kind: "closed", sentence: "You are signed out.", remedy: "retry" }]),
  );
});

test("letting go closes the socket without a word of ending", async () => {
  const { connection, states } = connect();
  await vi.waitFor(() => expect(kinds(states)).toContain("open"));
  const socket = sockets[0];
  const closed = socket && once(socket, "close");
  connection.stop();
  await closed;
  expect(received.some((message) => message.type === "endInterview")).toBe(false);
});

test("the round trip is measured by a ping that comes back", async () => {
  const { connection } = connect();
  expect(connection.roundTripMs).toBe(0);
  await vi.waitFor(() => expect(connection.roundTripMs).toBeGreaterThan(0));
});

test("a line that is dead without a word is found out when the page wakes, and made again", async () => {
  answersPings = false;
  const { connection, states } = connect();
  await vi.waitFor(() => expect(kinds(states)).toContain("open"));
  const nowMs = Date.now();
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    connection.woke();
    for (const laterMs of [1_000, 2_000, 3_500]) {
      vi.setSystemTime(nowMs + laterMs);
      connection.beat();
    }
  } finally {
    vi.useRealTimers();
  }
  expect(states.at(-1)?.kind).toBe("waiting");
});
