import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Reply } from "../conversation/conversation.ts";
import { speechRateHz } from "../speech/speech-rate.ts";
import { planTurn, type TurnPlan } from "./plan-turn.ts";
import type { UsageMetadata } from "./usage-meter.ts";

/** The tool that a goodbye is followed by, and whether generation waits for its answer. */
export interface EndTool {
  name: string;
  blocks: boolean;
}

export interface EndedTurn {
  reply: Reply;
  /** When `interrupted` was sent, in ms since the epoch; undefined for a turn that was not. */
  interruptedAtMs: number | undefined;
  /** How much of the turn a client that played it from its first chunk has heard, from 0 to 1. */
  heardShare: number;
  audioSentSamples: number;
}

export interface TurnTakerPorts {
  send(message: object): void;
  speak(sentences: readonly string[]): Promise<Int16Array>;
  /** @returns the turn as it is to be said. */
  shape(plan: TurnPlan): TurnPlan;
  /** Half of the turn's sound has been sent. */
  midAudio(): void;
  audioSent(samples: Int16Array): void;
  billTurn(spokenSeconds: number): UsageMetadata;
  turnEnded(turn: EndedTurn): void;
  failed(error: unknown): void;
}

interface Turn {
  reply: Reply;
  controller: AbortController;
  startedAtMs: number | undefined;
  plan: TurnPlan;
  stepsSent: number;
  audioSentSamples: number;
  toolCallId: string | undefined;
  toolAnswered: PromiseWithResolvers<void>;
}

/** Generates one turn at a time, from the first word to `turnComplete`, or to the interruption. */
export class TurnTaker {
  readonly #ports: TurnTakerPorts;
  readonly #withTranscript: boolean;
  readonly #endTool: EndTool | undefined;
  readonly #timeScale: number;
  readonly #toolCallIds = new Set<string>();
  #turn: Turn | undefined;
  #playsOn = false;

  constructor(
    ports: TurnTakerPorts,
    options: { withTranscript: boolean; endTool: EndTool | undefined; timeScale: number },
  ) {
    this.#ports = ports;
    this.#withTranscript = options.withTranscript;
    this.#endTool = options.endTool;
    this.#timeScale = options.timeScale;
  }

  /** From the start of generation until playback must have ended. */
  get busy(): boolean {
    return this.#turn !== undefined;
  }

  start(reply: Reply): void {
    const turn: Turn = {
      reply,
      controller: new AbortController(),
      startedAtMs: undefined,
      plan: { steps: [], generatedMs: 0, playedMs: 0, staleSteps: 0 },
      stepsSent: 0,
      audioSentSamples: 0,
      toolCallId: undefined,
      toolAnswered: Promise.withResolvers(),
    };
    this.#turn = turn;
    this.#playsOn = false;
    this.#generate(turn).catch((error: unknown) => {
      if (!turn.controller.signal.aborted) this.#ports.failed(error);
    });
  }

  interrupt(): void {
    const turn = this.#turn;
    if (turn === undefined) {
      if (this.#playsOn) this.#ports.send({ serverContent: { interrupted: true } });
      this.#playsOn = false;
      return;
    }
    turn.controller.abort();
    if (turn.toolCallId !== undefined) this.#ports.send({ toolCallCancellation: { ids: [turn.toolCallId] } });
    const interruptedAtMs = Date.now();
    this.#ports.send({ serverContent: { interrupted: true } });
    this.#sendStale(turn);
    this.#finish(turn, interruptedAtMs);
  }

  /** @returns whether there was such a call. An answer that comes too late is ignored. */
  answerTool(id: string): boolean {
    if (this.#turn?.toolCallId === id) {
      this.#turn.toolCallId = undefined;
      this.#turn.toolAnswered.resolve();
    }
    return this.#toolCallIds.has(id);
  }

  /** Ends the running turn without a word, because nobody is there to hear it. */
  stop(): void {
    this.#turn?.controller.abort();
    this.#turn = undefined;
  }

  async #generate(turn: Turn): Promise<void> {
    const speech = await this.#ports.speak(turn.reply.sentences);
    turn.controller.signal.throwIfAborted();
    const plan = this.#ports.shape(planTurn(turn.reply.sentences.join(" "), speech, this.#withTranscript));
    turn.controller.signal.throwIfAborted();
    turn.plan = plan;
    turn.startedAtMs = performance.now();
    if (plan.startsFalsely) {
      this.#ports.send({ serverContent: { interrupted: true } });
      this.#ports.send({ serverContent: { turnComplete: true } });
    }
    this.#ports.send({ serverContent: {} });
    const halfSamples = plan.steps.reduce((sum, step) => sum + step.samples.length, 0) / 2;
    for (const step of plan.steps) {
      await this.#until(turn, step.atMs);
      this.#ports.send({ serverContent: step.content });
      this.#ports.audioSent(step.samples);
      turn.stepsSent += 1;
      const before = turn.audioSentSamples;
      turn.audioSentSamples += step.samples.length;
      if (before < halfSamples && turn.audioSentSamples >= halfSamples) this.#ports.midAudio();
    }
    turn.controller.signal.throwIfAborted();
    if (turn.reply.endsInterview && this.#endTool !== undefined) await this.#callEndTool(turn, this.#endTool);
    if (plan.steps.at(-1)?.content.generationComplete === undefined) {
      this.#ports.send({ serverContent: { generationComplete: true } });
    }
    await this.#until(turn, plan.playedMs);
    this.#finish(turn, undefined);
  }

  async #callEndTool(turn: Turn, tool: EndTool): Promise<void> {
    turn.toolCallId = `fc_${randomUUID()}`;
    this.#toolCallIds.add(turn.toolCallId);
    this.#ports.send({ toolCall: { functionCalls: [{ id: turn.toolCallId, name: tool.name, args: {} }] } });
    if (!tool.blocks) return;
    await turn.toolAnswered.promise;
    turn.controller.signal.throwIfAborted();
  }

  /** What had not been sent when the turn was interrupted, or, when all was, the last of it once more. */
  #sendStale({ plan, stepsSent }: Turn): void {
    const sound = plan.steps.filter((step) => step.samples.length > 0);
    const sent = plan.steps.slice(0, stepsSent).filter((step) => step.samples.length > 0).length;
    const first = Math.max(0, Math.min(sent, sound.length - plan.staleSteps));
    for (const { content, samples } of sound.slice(first, first + plan.staleSteps)) {
      this.#ports.send({ serverContent: content });
      this.#ports.audioSent(samples);
    }
  }

  async #until(turn: Turn, atMs: number): Promise<void> {
    const waitMs = (turn.startedAtMs ?? 0) + atMs / this.#timeScale - performance.now();
    if (waitMs > 0) await delay(waitMs, undefined, { signal: turn.controller.signal });
    turn.controller.signal.throwIfAborted();
  }

  #finish(turn: Turn, interruptedAtMs: number | undefined): void {
    const interrupted = interruptedAtMs !== undefined;
    this.#turn = undefined;
    this.#playsOn = turn.plan.playsOn === true && !interrupted;
    const usageMetadata = this.#ports.billTurn(turn.audioSentSamples / speechRateHz);
    this.#ports.send({ serverContent: { turnComplete: true }, usageMetadata });
    const { reply, audioSentSamples } = turn;
    this.#ports.turnEnded({
      reply,
      interruptedAtMs,
      heardShare: interrupted ? this.#heardShare(turn) : 1,
      audioSentSamples,
    });
  }

  #heardShare(turn: Turn): number {
    if (turn.startedAtMs === undefined || turn.plan.playedMs === 0) return 0;
    return Math.min(1, ((performance.now() - turn.startedAtMs) * this.#timeScale) / turn.plan.playedMs);
  }
}
