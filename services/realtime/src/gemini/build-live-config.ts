import {
  EndSensitivity,
  type LiveConnectConfig,
  Modality,
  StartSensitivity,
  ThinkingLevel,
  type Tool,
} from "@google/genai/web";
import { type GeminiModel, geminiModels, type SessionConfig } from "@mockingbird/domain";
import { buildSystemInstruction, endInterviewTool } from "./build-system-instruction.ts";

export interface LiveRequest {
  model: GeminiModel;
  config: LiveConnectConfig;
}

/** Silence after which Gemini takes an answer for finished: people pause to think in interviews. */
const answerPauseMs = 900;
const speechPrefixMs = 200;

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
export function buildLiveConfig(session: SessionConfig, resumptionHandle?: string): LiveRequest {
  const { config } = session;
  return {
    model: config.model,
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
      systemInstruction: buildSystemInstruction(session),
      tools,
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      realtimeInputConfig: {
        automaticActivityDetection: {
          startOfSpeechSensitivity: StartSensitivity.START_SENSITIVITY_HIGH,
          endOfSpeechSensitivity: EndSensitivity.END_SENSITIVITY_LOW,
          prefixPaddingMs: speechPrefixMs,
          silenceDurationMs: answerPauseMs,
        },
      },
      sessionResumption: resumptionHandle === undefined ? {} : { handle: resumptionHandle },
      contextWindowCompression: {
        triggerTokens: String(contextTriggerTokens),
        slidingWindow: { targetTokens: String(contextTargetTokens) },
      },
    },
  };
}
