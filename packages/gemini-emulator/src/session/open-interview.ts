import { Conversation } from "../conversation/conversation.ts";
import type { LiveModel } from "../protocol/live-models.ts";
import type { SetupMessage } from "../protocol/setup-message.ts";
import type { Voice } from "../speech/speaker.ts";
import { CandidateActivity } from "./candidate-activity.ts";
import type { ResumableState } from "./resumption-handles.ts";
import type { EndTool } from "./turn-taker.ts";
import { UsageMeter } from "./usage-meter.ts";

/** Everything an accepted setup decides about the rest of the session. */
export interface OpenInterview {
  modelName: string;
  model: LiveModel;
  systemInstruction: string;
  conversation: Conversation;
  activity: CandidateActivity;
  usage: UsageMeter;
  voice: Voice;
  endTool: EndTool | undefined;
  interruptible: boolean;
  billsAllInput: boolean;
  transcribesInput: boolean;
  transcribesOutput: boolean;
  givesHandles: boolean;
}

const endToolName = "end_interview";

function findEndTool(setup: SetupMessage, model: LiveModel): EndTool | undefined {
  const declarations = setup.tools?.flatMap((tool) => tool.functionDeclarations ?? []) ?? [];
  const declared = declarations.find((declaration) => declaration.name === endToolName);
  if (declared === undefined) return undefined;
  const blocks =
    declared.behavior === "BLOCKING" || (declared.behavior !== "NON_BLOCKING" && model.toolsBlockByDefault);
  return { name: endToolName, blocks };
}

function readCompression(setup: SetupMessage) {
  const compression = setup.contextWindowCompression;
  if (compression === undefined) return undefined;
  const triggerTokens = compression.triggerTokens ?? 104_857;
  return { triggerTokens, targetTokens: compression.slidingWindow?.targetTokens ?? Math.floor(triggerTokens / 2) };
}

export const textOf = (parts: readonly { text?: string | undefined }[]): string =>
  parts.map((part) => part.text ?? "").join("\n");

/** @param resumed what the handle in the setup brought back. */
export function openInterview(
  setup: SetupMessage,
  model: LiveModel,
  resumed: ResumableState | undefined,
): OpenInterview {
  const systemInstruction = textOf(setup.systemInstruction?.parts ?? []);
  const speech = setup.generationConfig?.speechConfig;
  const usage = new UsageMeter(readCompression(setup), resumed?.context);
  if (resumed === undefined) usage.addText(systemInstruction);
  return {
    modelName: setup.model,
    model,
    systemInstruction,
    conversation: new Conversation(systemInstruction, resumed?.conversation),
    activity: new CandidateActivity(setup.realtimeInputConfig?.automaticActivityDetection),
    usage,
    voice: {
      voiceName: speech?.voiceConfig?.prebuiltVoiceConfig.voiceName,
      languageCode: speech?.languageCode,
    },
    endTool: findEndTool(setup, model),
    interruptible: setup.realtimeInputConfig?.activityHandling !== "NO_INTERRUPTION",
    billsAllInput: setup.realtimeInputConfig?.turnCoverage === "TURN_INCLUDES_ALL_INPUT",
    transcribesInput: setup.inputAudioTranscription !== undefined || model.inputTranscription.alwaysOn,
    transcribesOutput: setup.outputAudioTranscription !== undefined || model.outputTranscriptionAlwaysOn,
    givesHandles: setup.sessionResumption !== undefined,
  };
}
