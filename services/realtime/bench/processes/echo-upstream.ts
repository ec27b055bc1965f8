import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { monotonicMs } from "../load/monotonic-ms.ts";
import { burstSequence, sequenceInBase64 } from "../load/sequence.ts";

const clientFrameSchema = z.object({
  setup: z.unknown().optional(),
  clientContent: z.unknown().optional(),
  realtimeInput: z.object({ audio: z.object({ data: z.string() }).optional() }).optional(),
});

const greeting = '{"serverContent":{"outputTranscription":{"text":"Hello."}}}';
const burstFrames = 500;
/** 20 ms of PCM16 mono at 24 kHz. */
const burstFrame = audioMessage(Buffer.alloc(960, 1).toString("base64"));

/**
 * Speaks Gemini's JSON and thinks for no time: each frame of the candidate comes back at once as sound of a model turn.
 * A frame numbered `burstSequence` is answered with ten seconds of sound and, right behind it, an interruption.
 */
export function startEchoUpstream(onInterrupted: (atMs: number) => void): WebSocketServer {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
  server.on("connection", (socket) => {
    socket.on("message", (data) => {
      const frame = clientFrameSchema.parse(JSON.parse(String(data)));
      if (frame.setup !== undefined) return send(socket, '{"setupComplete":{}}');
      // Asked to open the conversation, it writes: the interview waits for that, and all sound stays an echo.
      if (frame.clientContent !== undefined) return send(socket, greeting);
      const sound = frame.realtimeInput?.audio?.data;
      if (sound === undefined) return;
      if (sequenceInBase64(sound) !== burstSequence) return send(socket, audioMessage(sound));
      for (let sent = 0; sent < burstFrames; sent++) send(socket, burstFrame);
      onInterrupted(monotonicMs());
      send(socket, '{"serverContent":{"interrupted":true}}');
      send(socket, '{"serverContent":{"turnComplete":true}}');
    });
  });
  return server;
}

/** As Google does: JSON in a binary frame. */
function send(socket: WebSocket, json: string): void {
  socket.send(Buffer.from(json), { binary: true });
}

function audioMessage(base64: string): string {
  const head = '{"serverContent":{"modelTurn":{"parts":[{"inlineData":{"mimeType":"audio/pcm;rate=24000","data":"';
  return `${head}${base64}"}}]}}}`;
}
