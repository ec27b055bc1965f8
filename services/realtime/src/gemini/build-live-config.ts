import { type LiveConnectConfig, Modality, ThinkingLevel, type Tool } from "@google/genai/web";
import { type GeminiModel, geminiModels, type SessionConfig } from "@mockingbird/domain";
import type { TurnTaking } from "@mockingbird/proto";
import { buildSystemInstruction, endInterviewTool } from "./build-system-instruction.ts";
import type { RememberedTurn } from "./history.ts";
import { activityDetectionOf, usualTurnTaking } from "./turn-taking.ts";

/** Where the conversation stands when a connection is dialled. */
export interface LineStart {
  /** The last resumable handle; null for a session that is new to Gemini. */
  handle: string | null;
  /** What was said that Gemini does not know from the handle; empty when the interview has not begun. */
  history: readonly RememberedTurn[];
  turnTaking: TurnTaking;
}

/** A conversation that has not begun, with a candidate who has chosen nothing. */
export function freshStart(session: SessionConfig): LineStart {
  return { handle: null, history: [], turnTaking: usualTurnTaking(session) };
}

export interface LiveRequest {
  model: GeminiModel;
  config: LiveConnectConfig;
  turnTaking: TurnTaking;
}

/** Gemini bills the whole context again on every turn, so it is kept small: at 16 000 tokens the oldest half goes. */
const contextTriggerTokens = 16_000;
const contextTargetTokens = 8_000;

const tools: Tool[] = [
  {
    functionDeclarations: [
      {
        name: endInterviewTool,
        description: "Ends the interview. Call it once, after you have said goodbye to the candidate.",
      },
    ],
  },
];

/** What Gemini is asked for: the organisation's configuration, in the fields that its model accepts. */
export function buildLiveConfig(session: SessionConfig, start: LineStart = freshStart(session)): LiveRequest {
  const { config } = session;
  // Where history cannot be sent as content, because the model refuses that, the instruction carries it.
  const reminder = takesContent(config.model) ? [] : start.history;
  return {
    model: config.model,
    turnTaking: start.turnTaking,
    config: {
      responseModalities: [Modality.AUDIO],
      temperature: config.temperature,
      speechConfig: {
        voiceConfig: { prebuiltVoiceConfig: { voiceName: config.voice } },
        languageCode: config.languageCode,
      },
      ...(geminiModels[config.model].acceptsThinkingLevel
        ? { thinkingConfig: { thinkingLevel: ThinkingLevel.MINIMAL } }
        : {}),
      systemInstruction: buildSystemInstruction(session, start.handle !== null || start.history.length > 0, reminder),
      tools,
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      realtimeInputConfig: { automaticActivityDetection: activityDetectionOf(start.turnTaking) },
      sessionResumption: start.handle === null ? {} : { handle: start.handle },
      contextWindowCompression: {
        triggerTokens: String(contextTriggerTokens),
        slidingWindow: { targetTokens: String(contextTargetTokens) },
      },
    },
  };
}

/** Whether a model takes what was said as content, at any time of a session. */
export function takesContent(model: GeminiModel): boolean {
  return geminiModels[model].openingVia === "clientContent";
}
