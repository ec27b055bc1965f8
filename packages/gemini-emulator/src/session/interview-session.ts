import type { ConnectionFaults } from "../faults/connection-faults.ts";
import type { ClientMessage, ContentTurn, RealtimeInput } from "../protocol/client-message.ts";
import { invalidArgument, ProtocolRefusal } from "../protocol/protocol-refusal.ts";
import type { Speaker } from "../speech/speaker.ts";
import { type OpenInterview, textOf } from "./open-interview.ts";
import type { ScriptBook } from "./script-book.ts";
import type { SessionRecord } from "./session-record.ts";
import { transcribe } from "./transcribe.ts";
import { type EndedTurn, TurnTaker } from "./turn-taker.ts";
import type { VoiceActivityEvent } from "./voice-activity-detector.ts";

export interface InterviewSessionPorts {
  send(message: object): void;
  /** Does it so many seconds of the interview later, unless the connection has ended. */
  later(seconds: number, work: () => void): void;
  faults: Pick<ConnectionFaults, "turnStarts" | "midAudio" | "turnEnded" | "answered">;
  speaker: Speaker;
  scripts: ScriptBook;
  record: SessionRecord;
  timeScale: number;
  /** @returns a new handle for the state as it is now. */
  saveHandle(): string;
  failed(error: unknown): void;
}

type ConversationMessage = Exclude<ClientMessage, { kind: "setup" }>;

/** One interview after its setup was accepted: takes the client's messages and decides when the interviewer speaks. */
export class InterviewSession {
  readonly #interview: OpenInterview;
  readonly #ports: InterviewSessionPorts;
  readonly #turns: TurnTaker;
  /** The candidate finished speaking while the interviewer could not be interrupted. */
  #replyOwed = false;
  #stopped = false;

  constructor(interview: OpenInterview, ports: InterviewSessionPorts) {
    this.#interview = interview;
    this.#ports = ports;
    this.#turns = new TurnTaker(
      {
        send: ports.send,
        speak: (sentences) => ports.speaker.say(sentences, interview.voice),
        shape: (plan) => ports.faults.turnStarts(plan),
        midAudio: () => ports.faults.midAudio(),
        audioSent: (samples) => ports.record.audioSent(samples),
        billTurn: (seconds) => {
          const usage = interview.usage.billTurn(seconds);
          ports.record.billed(usage);
          return usage;
        },
        turnEnded: (turn) => this.#turnEnded(turn),
        failed: ports.failed,
      },
      { withTranscript: interview.transcribesOutput, endTool: interview.endTool, timeScale: ports.timeScale },
    );
    this.#prepareNextReply();
  }

  /** @throws ProtocolRefusal for what this session may not be sent. */
  receive(message: ConversationMessage): void {
    switch (message.kind) {
      case "realtimeInput":
        this.#realtimeInput(message.body);
        break;
      case "clientContent":
        this.#clientContent(message.body.turns ?? [], message.body.turnComplete === true);
        break;
      case "toolResponse":
        this.#toolResponse(message.body.functionResponses.map((response) => response.id));
        break;
      case "contextUpdate":
        if (message.body.systemInstruction !== undefined) {
          this.#interview.conversation.instruct(textOf(message.body.systemInstruction.parts));
        }
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#turns.stop();
  }

  #realtimeInput(input: RealtimeInput): void {
    const { activity } = this.#interview;
    if (input.mediaChunks !== undefined) {
      throw new ProtocolRefusal(1007, "realtime_input.media_chunks is deprecated. Use audio, video, or text instead.");
    }
    if (input.activityStart !== undefined) this.#voiceActivity(activity.startedByClient());
    if (input.audio !== undefined) {
      const { seconds, events } = activity.audio(input.audio);
      this.#ports.record.audioReceived(seconds);
      if (this.#interview.billsAllInput) this.#interview.usage.addAudio(seconds);
      for (const event of events) this.#voiceActivity(event);
    }
    if (input.text !== undefined) this.#typed(input.text);
    if (input.audioStreamEnd === true) this.#voiceActivity(activity.flush());
    if (input.activityEnd !== undefined) this.#voiceActivity(activity.endedByClient());
  }

  #clientContent(turns: readonly ContentTurn[], turnComplete: boolean): void {
    const { conversation, model, usage } = this.#interview;
    if (!model.clientContentStartsTurn && turns.some((turn) => turn.role === "model")) throw invalidArgument();
    if (model.clientContentStartsTurn) this.#turns.interrupt();
    for (const turn of turns) usage.addText(textOf(turn.parts));
    if (!model.clientContentStartsTurn) return;
    conversation.remember(turns);
    if (turnComplete) this.#endSpeechAndReply();
  }

  #toolResponse(ids: readonly string[]): void {
    for (const id of ids) {
      if (!this.#turns.answerTool(id)) throw new ProtocolRefusal(1008, "Requested entity was not found.");
    }
  }

  #typed(text: string): void {
    if (this.#interview.interruptible) this.#turns.interrupt();
    this.#interview.usage.addText(text);
    this.#interview.conversation.direct(text);
    this.#endSpeechAndReply();
  }

  /** Text ends a spoken turn that was going on, so that the two get one reply and not two. */
  #endSpeechAndReply(): void {
    const ended = this.#interview.activity.flush();
    if (ended?.type === "end") this.#hear(ended.speechSeconds);
    this.#reply();
  }

  #voiceActivity(event: VoiceActivityEvent | undefined): void {
    if (event === undefined) return;
    if (event.type === "start") {
      if (this.#interview.interruptible) this.#turns.interrupt();
      return;
    }
    if (event.speechSeconds === 0) return;
    this.#hear(event.speechSeconds);
    this.#reply();
  }

  /** Transcribes what was said, as scripted or, honestly, not at all. */
  #hear(speechSeconds: number): void {
    const { billsAllInput, model, systemInstruction, transcribesInput, usage } = this.#interview;
    if (!billsAllInput) usage.addAudio(speechSeconds);
    const text =
      this.#ports.scripts.nextHeard(systemInstruction) ??
      `(spoke for ${speechSeconds.toFixed(1)} s; the built-in interviewer does not transcribe)`;
    const fault = this.#ports.faults.answered();
    if (this.#stopped) return;
    const { wholeUtterance } = model.inputTranscription;
    const { fragments, delaySeconds } = transcribe(text, { wholeUtterance, fault });
    if (fragments.length > 0) this.#ports.record.heard(text);
    if (!transcribesInput || text === "") return;
    const tell = () => {
      for (const fragment of fragments) this.#ports.send({ serverContent: { inputTranscription: { text: fragment } } });
    };
    if (delaySeconds === 0) tell();
    else this.#ports.later(delaySeconds, tell);
  }

  #reply(): void {
    if (this.#stopped) return;
    this.#replyOwed = this.#turns.busy;
    if (this.#replyOwed) return;
    if (this.#interview.givesHandles) this.#ports.send({ sessionResumptionUpdate: {} });
    this.#turns.start(this.#interview.conversation.reply());
    this.#prepareNextReply();
  }

  /** Speaks the next turn into the cache while there is time, so that the answer to the candidate comes at once. */
  #prepareNextReply(): void {
    const { conversation, voice } = this.#interview;
    this.#ports.speaker.say(conversation.preview().sentences, voice).catch(() => {
      // Whoever needs these sentences asks again, and hears of the failure then.
    });
  }

  #turnEnded(turn: EndedTurn): void {
    const { reply, interruptedAtMs, audioSentSamples } = turn;
    const interrupted = interruptedAtMs !== undefined;
    this.#ports.record.turn({ text: reply.sentences.join(" "), interrupted, audioSentSamples, interruptedAtMs });
    if (interrupted) this.#interview.conversation.interrupted(reply, turn.heardShare);
    if (this.#interview.givesHandles) {
      this.#ports.send({ sessionResumptionUpdate: { newHandle: this.#ports.saveHandle(), resumable: true } });
    }
    this.#ports.faults.turnEnded();
    if (this.#replyOwed) this.#reply();
  }
}
