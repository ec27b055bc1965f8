import type { Page } from "@playwright/test";

/** What a page sent to the loudspeaker, sample by sample, on the audio thread's own count. */
export interface TappedPlayback {
  rateHz: number;
  /** Mono, from `firstFrame` on. */
  samples: Float32Array;
  firstFrame: number;
  /** The first frame after each time the page told its playback to fall silent. */
  interruptedFrames: number[];
  /** When a frame leaves the loudspeaker, in ms since the epoch. */
  heardAtMs(frame: number): number;
}

const tapSource = `
registerProcessor("playback-tap", class extends AudioWorkletProcessor {
  #interrupted = false;
  constructor() {
    super();
    this.port.onmessage = () => { this.#interrupted = true; };
  }
  process([input]) {
    const samples = input[0] ?? new Float32Array(128);
    this.port.postMessage({ frame: currentFrame, samples: Array.from(samples), interrupted: this.#interrupted });
    this.#interrupted = false;
    return true;
  }
});`;

interface Tap {
  rateHz: number;
  firstFrame: number;
  blocks: number[][];
  interruptedFrames: number[];
  soundingSamples: number;
  context: AudioContext | undefined;
}
type TappedWindow = Window & { playbackTap: Tap };

/**
 * Taps everything that is connected to an AudioContext's destination, as a loudspeaker would hear it, and marks the frame
 * from which an interruption was known to the audio thread. Call before the page is opened, in a context with `bypassCSP`: the
 * tap is a worklet that the page does not know.
 */
export async function tapPlayback(page: Page): Promise<void> {
  await page.addInitScript((source) => {
    const tap: Tap = {
      rateHz: 0,
      firstFrame: -1,
      blocks: [],
      interruptedFrames: [],
      soundingSamples: 0,
      context: undefined,
    };
    Object.assign(window, { playbackTap: tap });
    const nodes = new WeakMap<BaseAudioContext, Promise<AudioWorkletNode>>();
    const marks = new Set<MessagePort>();
    const connect: (this: AudioNode, target: AudioNode, output?: number, input?: number) => AudioNode =
      AudioNode.prototype.connect;
    const post: (this: MessagePort, message: unknown, transfer: Transferable[]) => void =
      MessagePort.prototype.postMessage;

    const tapOf = async (context: AudioContext): Promise<AudioWorkletNode> => {
      const module = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      await context.audioWorklet.addModule(module);
      const node = new AudioWorkletNode(context, "playback-tap");
      Object.assign(tap, { rateHz: context.sampleRate, context });
      node.port.onmessage = ({ data }: MessageEvent<{ frame: number; samples: number[]; interrupted: boolean }>) => {
        if (tap.firstFrame === -1) tap.firstFrame = data.frame;
        if (data.interrupted) tap.interruptedFrames.push(data.frame);
        tap.blocks.push(data.samples);
        for (const sample of data.samples) if (sample !== 0) tap.soundingSamples += 1;
      };
      marks.add(node.port);
      // It puts out silence; without a way to the speakers a browser may not run it at all.
      connect.call(node, context.destination);
      return node;
    };
    const tappedConnect: typeof connect = function (target, ...channels) {
      const result = connect.call(this, target, ...channels);
      if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
        const node = nodes.get(target.context) ?? tapOf(target.context);
        nodes.set(target.context, node);
        void node.then((tapping) => connect.call(this, tapping));
      }
      return result;
    };
    Object.assign(AudioNode.prototype, { connect: tappedConnect });
    // Posted right behind the page's own word, so that it arrives no earlier.
    const markedPost: typeof post = function (message, transfer) {
      post.call(this, message, transfer ?? []);
      const interrupts =
        typeof message === "object" && message !== null && "type" in message && message.type === "interrupt";
      if (interrupts) for (const mark of marks) post.call(mark, message, []);
    };
    Object.assign(MessagePort.prototype, { postMessage: markedPost });
  }, tapSource);
}

/** Resolves once so many samples that are not silence have gone to the loudspeaker in all. */
export async function untilSounding(page: Page, samples: number): Promise<void> {
  await page.waitForFunction(
    (count) => (window as unknown as TappedWindow).playbackTap.soundingSamples >= count,
    samples,
    { timeout: 60_000 },
  );
}

/** What had been played, in blocks of the audio thread, when a heading with these words first stood on the page. */
export async function untilHeading(page: Page, words: string): Promise<{ samplesPlayed: number }> {
  const handle = await page.waitForFunction(
    (sought) => {
      const headings = [...document.querySelectorAll("h1, h2")];
      if (!headings.some(({ textContent }) => textContent?.includes(sought))) return null;
      const { blocks } = (window as unknown as TappedWindow).playbackTap;
      return { samplesPlayed: blocks.reduce((sum, block) => sum + block.length, 0) };
    },
    words,
    { timeout: 180_000 },
  );
  return (await handle.jsonValue()) ?? { samplesPlayed: 0 };
}

export async function tappedPlaybackOf(page: Page): Promise<TappedPlayback> {
  const { samples, clock, ...tap } = await page.evaluate(() => {
    const { blocks, context, rateHz, firstFrame, interruptedFrames } = (window as unknown as TappedWindow).playbackTap;
    const { contextTime = 0, performanceTime = 0 } = context?.getOutputTimestamp() ?? {};
    const clock = { contextTime, atMs: performance.timeOrigin + performanceTime };
    return { rateHz, firstFrame, interruptedFrames, clock, samples: blocks.flat() };
  });
  return {
    ...tap,
    samples: Float32Array.from(samples),
    heardAtMs: (frame) => clock.atMs + (frame / tap.rateHz - clock.contextTime) * 1_000,
  };
}
