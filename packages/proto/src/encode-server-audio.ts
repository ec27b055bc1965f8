const envelopeGeneration = 0x08;
const envelopeAudio = 0x1a;
const audioContent = 0x0a;
const audioTimestamp = 0x10;

/**
 * A ServerMessage with sound, into one buffer of just its size. The generated code gathers a list of writes first and
 * copies what it wrote; this is the one message of which there are fifty a second.
 */
export function encodeServerAudio(generation: number, pcm: Uint8Array, timestampMs: number): Uint8Array<ArrayBuffer> {
  const contentBytes = pcm.byteLength === 0 ? 0 : 1 + varintBytes(pcm.byteLength) + pcm.byteLength;
  const chunkBytes = contentBytes + (timestampMs === 0 ? 0 : 1 + varintBytes(timestampMs));
  const headBytes = (generation === 0 ? 0 : 1 + varintBytes(generation)) + 1 + varintBytes(chunkBytes);
  const frame = new Uint8Array(headBytes + chunkBytes);
  let at = 0;
  // As in every proto3 message, a field that is zero or empty is left out.
  if (generation !== 0) at = putField(frame, at, envelopeGeneration, generation);
  at = putField(frame, at, envelopeAudio, chunkBytes);
  if (pcm.byteLength > 0) {
    at = putField(frame, at, audioContent, pcm.byteLength);
    frame.set(pcm, at);
    at += pcm.byteLength;
  }
  if (timestampMs !== 0) putField(frame, at, audioTimestamp, timestampMs);
  return frame;
}

/** Writes a tag of one byte and a varint after it; answers where they end. */
function putField(frame: Uint8Array, at: number, tag: number, value: number): number {
  let end = at;
  frame[end++] = tag;
  // Divided, not shifted: a time may have more than 32 bits.
  for (; value > 0x7f; value = Math.floor(value / 0x80)) frame[end++] = (value % 0x80) | 0x80;
  frame[end++] = value;
  return end;
}

function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes += 1;
  return bytes;
}
