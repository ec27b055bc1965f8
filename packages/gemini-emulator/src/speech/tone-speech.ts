import { speechRateHz } from "./speech-rate.ts";
import type { Synthesiser } from "./synthesiser.ts";

/** About as fast as our voices speak. */
const charactersPerSecond = 15;
const toneHz = 200;
const amplitude = 1_000; // −30 dBFS

/**
 * A quiet tone as long as the text would take to say, always the same for the same text, in place of a voice: where
 * hundreds of compressed interviews must not wait for speech that nobody listens to.
 */
export const toneSpeech: Synthesiser = {
  synthesise: (text) => {
    const length = Math.ceil((text.length / charactersPerSecond) * speechRateHz);
    return Promise.resolve(
      Int16Array.from({ length }, (_, index) =>
        Math.round(amplitude * Math.sin((2 * Math.PI * toneHz * index) / speechRateHz)),
      ),
    );
  },
  close: () => Promise.resolve(),
};
