import { interview_prep } from "./generated/interview-prep.js";
import { MalformedMessageError } from "./malformed-message-error.ts";
import { newWriter } from "./new-writer.ts";
import { numberOfUint64 } from "./number-of-uint64.ts";

/** How long a pause may be before an answer counts as finished. */
export type Patience = "short" | "normal" | "long";
export type TurnTaking = { patience: Patience; pushToTalk: boolean };

/** What the browser can say, one per binary frame. Shapes: interview_prep/client_message.proto. */
export type ClientMessage =
  /** `turnTaking`: as the candidate chose; null leaves it to the organisation. */
  | { type: "hello"; protocolVersion: number; lastCaptionSeq: number; turnTaking: TurnTaking | null }
  /** `pcm`: PCM16LE mono 16 kHz. `timestampMs`: since this client's audio started. */
  | { type: "audio"; pcm: Uint8Array; timestampMs: number }
  | { type: "textAnswer"; text: string }
  | { type: "doneSpeaking" }
  | { type: "setMuted"; muted: boolean }
  | { type: "endInterview" }
  | { type: "ping"; clientTimeMs: number }
  | { type: "setTurnTaking"; turnTaking: TurnTaking }
  /** The push-to-talk key went down or up. */
  | { type: "talk"; talking: boolean }
  | { type: "repeatQuestion" }
  | { type: "setPaused"; paused: boolean }
  /** What the loudspeaker did; fields as in client_message.proto. */
  | {
      type: "playbackReport";
      generation: number;
      playbackDelayMs: number;
      roundTripMs: number;
      receivedAudioMs: number;
      underruns: number;
    }
  /** How much of one stretch of interviewer speech was played so far, and whether it was silenced. */
  | { type: "played"; generation: number; playedMs: number; silenced: boolean };

const wirePatience: Record<Patience, interview_prep.Patience> = {
  short: interview_prep.Patience.SHORT,
  normal: interview_prep.Patience.NORMAL,
  long: interview_prep.Patience.LONG,
};

export function encodeClientMessage(message: ClientMessage): Uint8Array<ArrayBuffer> {
  return copyOf(interview_prep.ClientMessage.encode(toWire(message), newWriter()).finish());
}

/**
 * Throws MalformedMessageError for bytes that are not one ClientMessage, and for audio with half a sample. Sound is a view
 * of the frame, at whatever offset it has there: the Worker passes it on and never writes to it.
 */
export function decodeClientMessage(frame: Uint8Array): ClientMessage {
  const wire = decodeWire(frame);
  switch (wire.payload) {
    case "hello":
      return {
        type: "hello",
        protocolVersion: wire.hello?.protocolVersion ?? 0,
        lastCaptionSeq: wire.hello?.lastCaptionSeq ?? 0,
        turnTaking: wire.hello?.turnTaking ? turnTakingOf(wire.hello.turnTaking) : null,
      };
    case "audio": {
      const pcm = wire.audio?.audioContent ?? new Uint8Array();
      if (pcm.byteLength === 0 || pcm.byteLength % 2 !== 0) {
        throw new MalformedMessageError("audio is not a whole number of 16-bit samples");
      }
      return { type: "audio", pcm, timestampMs: numberOfUint64(wire.audio?.timestamp) };
    }
    case "textAnswer":
      return { type: "textAnswer", text: wire.textAnswer?.text ?? "" };
    case "doneSpeaking":
      return { type: "doneSpeaking" };
    case "setMuted":
      return { type: "setMuted", muted: wire.setMuted?.muted ?? false };
    case "endInterview":
      return { type: "endInterview" };
    case "ping":
      return { type: "ping", clientTimeMs: numberOfUint64(wire.ping?.clientTime) };
    case "setTurnTaking":
      return { type: "setTurnTaking", turnTaking: turnTakingOf(wire.setTurnTaking) };
    case "talk":
      return { type: "talk", talking: wire.talk?.talking ?? false };
    case "repeatQuestion":
      return { type: "repeatQuestion" };
    case "setPaused":
      return { type: "setPaused", paused: wire.setPaused?.paused ?? false };
    case "playbackReport":
      return {
        type: "playbackReport",
        generation: wire.playbackReport?.generation ?? 0,
        playbackDelayMs: wire.playbackReport?.playbackDelayMs ?? 0,
        roundTripMs: wire.playbackReport?.roundTripMs ?? 0,
        receivedAudioMs: numberOfUint64(wire.playbackReport?.receivedAudioMs),
        underruns: wire.playbackReport?.underruns ?? 0,
      };
    case "played":
      return {
        type: "played",
        generation: wire.played?.generation ?? 0,
        playedMs: wire.played?.playedMs ?? 0,
        silenced: wire.played?.silenced ?? false,
      };
    default:
      throw new MalformedMessageError("no known payload");
  }
}

/** A patience this version does not know is the usual one. */
function turnTakingOf(wire: interview_prep.ITurnTaking | null | undefined): TurnTaking {
  const { SHORT, LONG } = interview_prep.Patience;
  const patience = wire?.patience === SHORT ? "short" : wire?.patience === LONG ? "long" : "normal";
  return { patience, pushToTalk: wire?.pushToTalk ?? false };
}

function turnTakingToWire({ patience, pushToTalk }: TurnTaking): interview_prep.ITurnTaking {
  return { patience: wirePatience[patience], pushToTalk };
}

function decodeWire(frame: Uint8Array): interview_prep.ClientMessage {
  try {
    return interview_prep.ClientMessage.decode(frame);
  } catch (cause) {
    throw new MalformedMessageError("not a ClientMessage", { cause });
  }
}

function toWire(message: ClientMessage): interview_prep.IClientMessage {
  switch (message.type) {
    case "hello":
      return {
        hello: {
          protocolVersion: message.protocolVersion,
          lastCaptionSeq: message.lastCaptionSeq,
          turnTaking: message.turnTaking && turnTakingToWire(message.turnTaking),
        },
      };
    case "audio":
      return { audio: { audioContent: message.pcm, timestamp: message.timestampMs } };
    case "textAnswer":
      return { textAnswer: { text: message.text } };
    case "doneSpeaking":
      return { doneSpeaking: {} };
    case "setMuted":
      return { setMuted: { muted: message.muted } };
    case "endInterview":
      return { endInterview: {} };
    case "ping":
      return { ping: { clientTime: message.clientTimeMs } };
    case "setTurnTaking":
      return { setTurnTaking: turnTakingToWire(message.turnTaking) };
    case "talk":
      return { talk: { talking: message.talking } };
    case "repeatQuestion":
      return { repeatQuestion: {} };
    case "setPaused":
      return { setPaused: { paused: message.paused } };
    case "playbackReport":
      return {
        playbackReport: {
          generation: message.generation,
          playbackDelayMs: message.playbackDelayMs,
          roundTripMs: message.roundTripMs,
          receivedAudioMs: message.receivedAudioMs,
          underruns: message.underruns,
        },
      };
    case "played": {
      const { generation, playedMs, silenced } = message;
      return { played: { generation, playedMs, silenced } };
    }
  }
}

/** protobufjs hands out a slice of a pooled buffer; a WebSocket send wants bytes of its own. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
