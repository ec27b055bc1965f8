import { loudness } from "../audio/loudness.ts";

const strokeWidth = 3;
const strokeDistance = 6;
const strokeMs = 60;
/** The middle line is left free by this much on each side. */
const middleGap = 3;
/** Older strokes fade over this part of the width. */
const fadeShare = 0.35;

interface Stroke {
  interviewer: number;
  candidate: number;
}

/**
 * The conversation as a score that is being written: the interviewer above the line, the candidate below, the newest at the right.
 * Every stroke is as tall as the loudest moment of its 60 ms.
 */
export class VoiceScore {
  readonly #canvas: HTMLCanvasElement;
  readonly #sides: { interviewer: AnalyserNode; candidate: AnalyserNode };
  readonly #samples: Float32Array<ArrayBuffer>;
  #strokes: Stroke[] = [];
  #current: Stroke = { interviewer: 0, candidate: 0 };
  #currentSinceMs = 0;
  #colors = { interviewer: "", candidate: "", line: "" };

  constructor(canvas: HTMLCanvasElement, interviewer: AnalyserNode, candidate: AnalyserNode) {
    this.#canvas = canvas;
    this.#sides = { interviewer, candidate };
    this.#samples = new Float32Array(interviewer.fftSize);
  }

  /** Draws until the returned function is called. */
  start(): () => void {
    let frame = 0;
    const draw = (nowMs: number) => {
      this.#listen(nowMs);
      this.#draw(nowMs);
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }

  #listen(nowMs: number): void {
    this.#current.interviewer = Math.max(this.#current.interviewer, this.#loudnessOf(this.#sides.interviewer));
    this.#current.candidate = Math.max(this.#current.candidate, this.#loudnessOf(this.#sides.candidate));
    if (nowMs - this.#currentSinceMs < strokeMs) return;
    // After a pause, such as a hidden tab, the score goes on where it stopped instead of catching up.
    this.#currentSinceMs = nowMs - this.#currentSinceMs > strokeMs * 4 ? nowMs : this.#currentSinceMs + strokeMs;
    this.#strokes.push(this.#current);
    this.#strokes = this.#strokes.slice(-Math.ceil(this.#canvas.clientWidth / strokeDistance) - 1);
    this.#current = { interviewer: 0, candidate: 0 };
    this.#readColors();
  }

  #loudnessOf(side: AnalyserNode): number {
    side.getFloatTimeDomainData(this.#samples);
    return loudness(this.#samples);
  }

  /** Once per stroke, so that a change of theme is followed. */
  #readColors(): void {
    const style = getComputedStyle(this.#canvas);
    this.#colors = {
      interviewer: style.getPropertyValue("--color-ink-soft"),
      candidate: style.getPropertyValue("--color-accent"),
      line: style.getPropertyValue("--color-line"),
    };
  }

  #draw(nowMs: number): void {
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const scale = window.devicePixelRatio;
    if (this.#canvas.width !== Math.round(width * scale) || this.#canvas.height !== Math.round(height * scale)) {
      this.#canvas.width = Math.round(width * scale);
      this.#canvas.height = Math.round(height * scale);
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);

    const middle = height / 2;
    context.fillStyle = this.#colors.line;
    context.fillRect(0, middle - 0.5, width, 1);

    const shift = Math.min(1, (nowMs - this.#currentSinceMs) / strokeMs) * strokeDistance;
    const reach = middle - middleGap - 2;
    this.#strokes.forEach((stroke, n) => {
      const x = width - (this.#strokes.length - n) * strokeDistance + strokeDistance - shift;
      context.globalAlpha = Math.min(1, Math.max(0, x / (width * fadeShare)));
      this.#stroke(context, x, middle - middleGap, -stroke.interviewer * reach, this.#colors.interviewer);
      this.#stroke(context, x, middle + middleGap, stroke.candidate * reach, this.#colors.candidate);
    });
    context.globalAlpha = 1;
  }

  #stroke(context: CanvasRenderingContext2D, x: number, from: number, length: number, color: string): void {
    if (Math.abs(length) < 1) return;
    context.fillStyle = color;
    context.beginPath();
    context.roundRect(x, Math.min(from, from + length), strokeWidth, Math.abs(length), strokeWidth / 2);
    context.fill();
  }
}
