import { expect, test } from "vitest";
import { encodeServerAudio } from "./encode-server-audio.ts";
import { interview_prep } from "./generated/interview-prep.js";

const lengths = [0, 2, 122, 124, 126, 128, 640, 960, 16_376, 16_384, 300_000];
const generations = [0, 1, 127, 128, 4_294_967_295];
const timesMs = [0, 1, 127, 128, 16_384, 2 ** 32 + 5, 5_000_000_000];

test.each(lengths)("%i bytes of sound are encoded as the generated code does", (length) => {
  const pcm = new Uint8Array(length).map((_byte, index) => index % 251);
  for (const generation of generations) {
    for (const timestamp of timesMs) {
      const generated = interview_prep.ServerMessage.encode({ generation, audio: { audioContent: pcm, timestamp } });
      const frame = encodeServerAudio(generation, pcm, timestamp);
      expect(Buffer.compare(frame, generated.finish()), `${generation}, ${timestamp}`).toBe(0);
    }
  }
});
