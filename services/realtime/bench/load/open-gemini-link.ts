import { once } from "node:events";
import { WebSocket } from "ws";
import { z } from "zod";
import type { Link, LinkHandlers } from "./link.ts";

const serverFrameSchema = z.object({
  serverContent: z
    .object({
      interrupted: z.boolean().optional(),
      modelTurn: z.object({ parts: z.array(z.object({ inlineData: z.object({ data: z.string() }) })) }).optional(),
    })
    .optional(),
});

/** A session in Gemini's own JSON: with the upstream itself, or through the bare relay. */
export async function openGeminiLink(url: string, { onAudio, onInterrupted }: LinkHandlers): Promise<Link> {
  const socket = new WebSocket(url.replace("http", "ws"), { perMessageDeflate: false });
  await once(socket, "open");
  socket.send('{"setup":{"model":"models/echo"}}');
  await once(socket, "message");
  socket.on("message", (data) => {
    const { serverContent } = serverFrameSchema.parse(JSON.parse(String(data)));
    if (serverContent?.interrupted) onInterrupted();
    for (const { inlineData } of serverContent?.modelTurn?.parts ?? []) onAudio(Buffer.from(inlineData.data, "base64"));
  });
  return {
    sendAudio: (pcm) => {
      const data = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString("base64");
      socket.send(JSON.stringify({ realtimeInput: { audio: { data, mimeType: "audio/pcm;rate=16000" } } }));
    },
    close: async () => {
      const closed = once(socket, "close");
      socket.close();
      await closed;
    },
  };
}
