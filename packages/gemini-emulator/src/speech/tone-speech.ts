import { speechRateHz } from "./speech-rate.ts";
import type { Synthesiser } from "./synthesiser.ts";

/** About as fast as our voices speak. */
const charactersPerSecond = 15;
const toneHz = 200;
const amplitude = 1_000; // −30 dBFS

const periodSamples = speechRateHz / toneHz;
const period = Int16Array.from({ length: periodSamples }, (_, index) =>
  Math.round(amplitude * Math.sin((2 * Math.PI * index) / periodSamples)),
);

/**
 * A quiet tone as long as the text would take to say, always the same for the same text, in place of a voice: where
 * hundreds of compressed interviews must not wait for speech that nobody listens to.
 */
export const toneSpeech: Synthesiser = {
  synthesise: (text) => {
    const speech = new Int16Array(Math.ceil((text.length / charactersPerSecond) * speechRateHz));
    for (let index = 0; index < speech.length; index++) speech[index] = period[index % period.length] ?? 0;
    return Promise.resolve(speech);
  },
  close: () => Promise.resolve(),
};
