import { encodeServerAudio } from "./encode-server-audio.ts";
import { interview_prep } from "./generated/interview-prep.js";
import { MalformedMessageError } from "./malformed-message-error.ts";
import { newWriter } from "./new-writer.ts";
import { numberOfUint64 } from "./number-of-uint64.ts";

export type Phase =
  | "connecting"
  | "interviewerSpeaking"
  | "listening"
  | "thinking"
  | "reconnecting"
  | "ending"
  | "paused";
export type CaptionSpeaker = "interviewer" | "candidate";

/** What the Worker can say, one per binary frame. Shapes: interview_prep/server_message.proto. */
export type ServerMessage =
  | { type: "welcome"; protocolVersion: number; secondsLeft: number; secondsTotal: number }
  /** `pcm`: PCM16LE mono 24 kHz. `timestampMs`: interviewer audio sent before this chunk. */
  | { type: "audio"; generation: number; pcm: Uint8Array; timestampMs: number }
  /** The whole text so far of turn `seq` (from 1); a later caption with the same `seq` replaces it. */
  | { type: "caption"; seq: number; speaker: CaptionSpeaker; text: string; final: boolean; interrupted: boolean }
  | { type: "state"; phase: Exclude<Phase, "paused"> }
  /** `pauseSecondsLeft`: after which the interview goes on by itself. */
  | { type: "state"; phase: "paused"; pauseSecondsLeft: number }
  /** How many of the planned questions were asked so far, as far as what was said shows it. */
  | { type: "progress"; questionsAsked: number; questionsTotal: number }
  /** Stop playing every generation up to and including this one, at once. */
  | { type: "interrupted"; throughGeneration: number }
  | { type: "timeLeft"; secondsLeft: number }
  | { type: "error"; code: string; sentence: string }
  | { type: "pong"; clientTimeMs: number }
  | { type: "ended"; cause: string };

const wirePhases: Record<Phase, interview_prep.Phase> = {
  connecting: interview_prep.Phase.CONNECTING,
  interviewerSpeaking: interview_prep.Phase.INTERVIEWER_SPEAKING,
  listening: interview_prep.Phase.LISTENING,
  thinking: interview_prep.Phase.THINKING,
  reconnecting: interview_prep.Phase.RECONNECTING,
  ending: interview_prep.Phase.ENDING,
  paused: interview_prep.Phase.PAUSED,
};
const phases = new Map<interview_prep.Phase, Phase>();
for (const phase of Object.keys(wirePhases) as Phase[]) phases.set(wirePhases[phase], phase);

export function encodeServerMessage(message: ServerMessage): Uint8Array<ArrayBuffer> {
  if (message.type === "audio") return encodeServerAudio(message.generation, message.pcm, message.timestampMs);
  return new Uint8Array(interview_prep.ServerMessage.encode(toWire(message), newWriter()).finish());
}

/** Throws MalformedMessageError for bytes that are not one ServerMessage. */
export function decodeServerMessage(frame: Uint8Array): ServerMessage {
  const wire = decodeWire(frame);
  switch (wire.payload) {
    case "welcome":
      return {
        type: "welcome",
        protocolVersion: wire.welcome?.protocolVersion ?? 0,
        secondsLeft: wire.welcome?.secondsLeft ?? 0,
        secondsTotal: wire.welcome?.secondsTotal ?? 0,
      };
    case "audio":
      return {
        type: "audio",
        generation: wire.generation,
        // Sliced, not viewed: the bytes start at an odd offset inside the frame, where no Int16Array can begin.
        pcm: (wire.audio?.audioContent ?? new Uint8Array()).slice(),
        timestampMs: numberOfUint64(wire.audio?.timestamp),
      };
    case "caption":
      return {
        type: "caption",
        seq: wire.caption?.seq ?? 0,
        speaker: wire.caption?.speaker === interview_prep.Speaker.CANDIDATE ? "candidate" : "interviewer",
        text: wire.caption?.text ?? "",
        final: wire.caption?.final ?? false,
        interrupted: wire.caption?.interrupted ?? false,
      };
    case "state": {
      const phase = phases.get(wire.state?.phase ?? interview_prep.Phase.PHASE_UNSPECIFIED);
      if (!phase) throw new MalformedMessageError("unknown phase");
      if (phase !== "paused") return { type: "state", phase };
      return { type: "state", phase, pauseSecondsLeft: wire.state?.pauseSecondsLeft ?? 0 };
    }
    case "progress":
      return {
        type: "progress",
        questionsAsked: wire.progress?.questionsAsked ?? 0,
        questionsTotal: wire.progress?.questionsTotal ?? 0,
      };
    case "interrupted":
      return { type: "interrupted", throughGeneration: wire.interrupted?.throughGeneration ?? 0 };
    case "timeLeft":
      return { type: "timeLeft", secondsLeft: wire.timeLeft?.secondsLeft ?? 0 };
    case "error":
      return { type: "error", code: wire.error?.code ?? "", sentence: wire.error?.sentence ?? "" };
    case "pong":
      return { type: "pong", clientTimeMs: numberOfUint64(wire.pong?.clientTime) };
    case "ended":
      return { type: "ended", cause: wire.ended?.cause ?? "" };
    default:
      throw new MalformedMessageError("no known payload");
  }
}

function decodeWire(frame: Uint8Array): interview_prep.ServerMessage {
  try {
    return interview_prep.ServerMessage.decode(frame);
  } catch (cause) {
    throw new MalformedMessageError("not a ServerMessage", { cause });
  }
}

function toWire(message: Exclude<ServerMessage, { type: "audio" }>): interview_prep.IServerMessage {
  switch (message.type) {
    case "welcome":
      return {
        welcome: {
          protocolVersion: message.protocolVersion,
          secondsLeft: message.secondsLeft,
          secondsTotal: message.secondsTotal,
        },
      };
    case "caption":
      return {
        caption: {
          seq: message.seq,
          speaker:
            message.speaker === "candidate" ? interview_prep.Speaker.CANDIDATE : interview_prep.Speaker.INTERVIEWER,
          text: message.text,
          final: message.final,
          interrupted: message.interrupted,
        },
      };
    case "state":
      if (message.phase !== "paused") return { state: { phase: wirePhases[message.phase] } };
      return { state: { phase: wirePhases.paused, pauseSecondsLeft: message.pauseSecondsLeft } };
    case "progress":
      return { progress: { questionsAsked: message.questionsAsked, questionsTotal: message.questionsTotal } };
    case "interrupted":
      return { interrupted: { throughGeneration: message.throughGeneration } };
    case "timeLeft":
      return { timeLeft: { secondsLeft: message.secondsLeft } };
    case "error":
      return { error: { code: message.code, sentence: message.sentence } };
    case "pong":
      return { pong: { clientTime: message.clientTimeMs } };
    case "ended":
      return { ended: { cause: message.cause } };
  }
}
