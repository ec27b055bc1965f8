import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { parseLivePath } from "./protocol/live-path.ts";
import { handleControl } from "./server/handle-control.ts";
import { SessionLog } from "./server/session-log.ts";
import { LiveConnection } from "./session/live-connection.ts";
import { ResumptionHandles } from "./session/resumption-handles.ts";
import { type EmulatorScript, ScriptBook } from "./session/script-book.ts";
import type { SessionReport } from "./session/session-record.ts";
import { Speaker } from "./speech/speaker.ts";
import { startEspeak } from "./speech/start-espeak.ts";
import { toneSpeech } from "./speech/tone-speech.ts";

const frameBytesMax = 8 * 1024 * 1024;
const heartbeatMs = 30_000;

export interface GeminiEmulatorOptions {
  /** 0 takes a free one. */
  port: number;
  host?: string;
  /** How many times faster than real time turns are sent and played; 1 for people, more for tests. */
  timeScale?: number;
  /** `tone` hums instead of speaking, as long as speaking would take: fast and always the same, for simulations. */
  speech?: "espeak" | "tone";
  /** Where spoken sentences are kept between runs. Tones are not. */
  speechCacheDirectory?: string;
  /** Told once for each session, when its socket is closed. */
  onSessionEnd?: (report: SessionReport) => void;
}

export interface GeminiEmulator {
  /** For the SDK's `httpOptions.baseUrl`. */
  url: string;
  port: number;
  script(script: EmulatorScript): void;
  sessions(): SessionReport[];
  /** Everything sent as speech in the session with this number, PCM16LE mono at 24 kHz. */
  sessionAudio(number: number): Buffer | undefined;
  close(): Promise<void>;
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE"
      ? new Error(`Port ${port} is taken: end the program that uses it, or set EMULATOR_PORT to another one.`)
      : error;
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

async function startSpeaker({ speech, speechCacheDirectory }: GeminiEmulatorOptions): Promise<Speaker> {
  return speech === "tone"
    ? new Speaker(toneSpeech, undefined)
    : new Speaker(await startEspeak(), speechCacheDirectory);
}

/** Sockets whose other end is gone without a word answer no ping, and are dropped. */
function dropDeadSockets(sockets: WebSocketServer): NodeJS.Timeout {
  const alive = new WeakSet<WebSocket>();
  sockets.on("connection", (socket) => {
    alive.add(socket);
    socket.on("pong", () => alive.add(socket));
  });
  return setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, heartbeatMs).unref();
}

/**
 * Starts a local Gemini Live that the unmodified SDK talks to.
 * @throws Error, in a sentence for whoever started it, when the port is taken or espeak-ng cannot be loaded.
 */
export async function startGeminiEmulator(options: GeminiEmulatorOptions): Promise<GeminiEmulator> {
  const { host = "127.0.0.1", timeScale = 1, onSessionEnd } = options;
  const scripts = new ScriptBook();
  const sessions = new SessionLog();
  const handles = new ResumptionHandles();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: frameBytesMax, perMessageDeflate: false });
  const server = createServer((request, response) => {
    handleControl(request, response, { scripts, sessions, timeScale }).catch(() => response.destroy());
  });
  const port = await listen(server, options.port, host);
  const speaker = await startSpeaker(options).catch((error: unknown) => {
    server.close();
    throw error;
  });
  const heartbeat = dropDeadSockets(sockets);

  server.on("upgrade", (request, stream, head) => {
    stream.on("error", () => stream.destroy());
    const target = parseLivePath(request.url ?? "");
    if (target === undefined) {
      stream.end("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      sockets.emit("connection", socket, request);
      const header = request.headers["x-goog-api-key"];
      const record = sessions.open(target.apiVersion);
      const key = target.key ?? (typeof header === "string" ? header : undefined);
      const { apiVersion } = target;
      new LiveConnection(socket, { stream, apiVersion, key, speaker, scripts, handles, record, timeScale });
      socket.on("close", () => onSessionEnd?.(record.report()));
    });
  });

  return {
    url: `http://${host}:${port}`,
    port,
    script: (script) => scripts.add(script),
    sessions: () => sessions.all().map((record) => record.report()),
    sessionAudio: (number) => sessions.get(number)?.audio(),
    close: async () => {
      clearInterval(heartbeat);
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await Promise.all([new Promise((resolve) => server.close(resolve)), speaker.close()]);
    },
  };
}
