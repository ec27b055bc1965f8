/** What a fake microphone hears, over and over: silence and speech in turn. */
export type MicrophonePattern = { part: "silence" | "speech"; seconds: number }[];

const rateHz = 48_000;
const syllablesPerSecond = 4;
const loudestSample = 0.35;

/**
 * Nobody's voice, but shaped like one: a buzz at a man's pitch that wavers, with the first two formants of a vowel that
 * changes from syllable to syllable, rising and falling in loudness.
 */
function speechSample(seconds: number): number {
  const syllable = Math.floor(seconds * syllablesPerSecond);
  const within = seconds * syllablesPerSecond - syllable;
  const pitchHz = 115 + 15 * Math.sin(seconds * 2.1);
  const formantsHz = [300 + ((syllable * 137) % 450), 900 + ((syllable * 311) % 1300)];
  let sum = 0;
  for (let harmonic = 1; harmonic * pitchHz < 3500; harmonic++) {
    const closeness = formantsHz.reduce(
      (most, hz) => Math.max(most, Math.exp(-(((harmonic * pitchHz - hz) / 180) ** 2))),
      0.05,
    );
    sum += closeness * Math.sin(2 * Math.PI * harmonic * pitchHz * seconds);
  }
  return (sum / 4) * Math.sin(Math.PI * within) ** 2;
}

/** A 48 kHz mono WAV of 16-bit samples, as Chromium's fake microphone wants it. */
export function microphoneWav(pattern: MicrophonePattern): Buffer {
  const samples = pattern.flatMap(({ part, seconds }) =>
    Array.from({ length: Math.round(seconds * rateHz) }, (_, index) =>
      part === "speech" ? speechSample(index / rateHz) : 0,
    ),
  );
  const wav = Buffer.alloc(44 + samples.length * 2);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + samples.length * 2, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rateHz, 24);
  wav.writeUInt32LE(rateHz * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(samples.length * 2, 40);
  const bounded = (sample: number) => Math.max(-1, Math.min(1, sample)) * loudestSample * 32_767;
  for (const [index, sample] of samples.entries()) wav.writeInt16LE(Math.round(bounded(sample)), 44 + index * 2);
  return wav;
}
