import type { Page } from "@playwright/test";

/** What a page really sent to the loudspeaker, mono, at its AudioContext's own rate. */
export type Playback = { rateHz: number; samples: Float32Array };

/**
 * Taps everything that is connected to an AudioContext's destination. The page's own code is not asked: what is
 * recorded is what a loudspeaker would have got. Call before the page is opened.
 */
export async function recordPlayback(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recorded = { rateHz: 0, blocks: [] as number[][] };
    Object.assign(window, { recordedPlayback: recorded });
    const taps = new WeakMap<BaseAudioContext, ScriptProcessorNode>();
    // One of its two signatures: to another node. The other, to a parameter, carries no sound anywhere.
    const connect: (this: AudioNode, target: AudioNode, output?: number, input?: number) => AudioNode =
      AudioNode.prototype.connect;

    const tapOf = (context: AudioContext): ScriptProcessorNode => {
      const known = taps.get(context);
      if (known) return known;
      const tap = context.createScriptProcessor(2048, 1, 1);
      recorded.rateHz = context.sampleRate;
      tap.onaudioprocess = (event) => recorded.blocks.push(Array.from(event.inputBuffer.getChannelData(0)));
      connect.call(tap, context.destination);
      taps.set(context, tap);
      return tap;
    };

    const tappedConnect: typeof connect = function (target, ...channels) {
      const result = connect.call(this, target, ...channels);
      if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
        connect.call(this, tapOf(target.context));
      }
      return result;
    };
    Object.assign(AudioNode.prototype, { connect: tappedConnect });
  });
}

export async function playbackOf(page: Page): Promise<Playback> {
  const recorded = await page.evaluate(() => {
    const { rateHz, blocks } = (window as unknown as { recordedPlayback: { rateHz: number; blocks: number[][] } })
      .recordedPlayback;
    return { rateHz, samples: blocks.flat().map((sample) => Math.round(sample * 32_768)) };
  });
  return { rateHz: recorded.rateHz, samples: Float32Array.from(recorded.samples, (sample) => sample / 32_768) };
}
