import { Session } from "@google/genai/web";
import { candidateFrameSamples } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { GeminiClient } from "./gemini-client.ts";
import { microphoneFrame } from "./microphone-frame.ts";

class RecordingClient extends GeminiClient {
  readonly sent: string[] = [];
  readonly session = new Session(
    { connect: () => undefined, send: (message: string) => void this.sent.push(message), close: () => undefined },
    this.apiClient,
  );
}

test.each([
  ["20 ms of sound", new Uint8Array(candidateFrameSamples * 2).map((_byte, index) => (index * 37) % 256)],
  ["20 ms of silence", new Uint8Array(candidateFrameSamples * 2)],
  ["two samples", new Uint8Array([250, 251, 252, 253])],
])("%s goes out as the SDK would send it", (_name, pcm) => {
  const client = new RecordingClient({ apiKey: "emulator" });
  client.session.sendRealtimeInput({ audio: { mimeType: "audio/pcm;rate=16000", data: pcm.toBase64() } });
  expect(client.sent).toEqual([microphoneFrame(pcm)]);
});
