import { espeakVoices } from "../speech/espeak-voice.ts";
import { type LiveModel, liveModels, servedVersions } from "./live-models.ts";
import { invalidArgument, ProtocolRefusal } from "./protocol-refusal.ts";
import type { SetupMessage } from "./setup-message.ts";

function checkThinking(setup: SetupMessage, model: LiveModel): void {
  const thinking = setup.generationConfig?.thinkingConfig;
  if (thinking === undefined) return;
  if (model.thinking === "refused") throw invalidArgument();
  if (model.thinking === "level" && thinking.thinkingBudget !== undefined) throw invalidArgument();
  if (model.thinking === "budget" && thinking.thinkingLevel !== undefined) throw invalidArgument();
}

/**
 * Whether this model takes this setup, as Google decides it.
 * @returns what the model is capable of.
 * @throws ProtocolRefusal 1008 for a model not served on this API version, 1007 for a field the model refuses.
 */
export function checkSetup(setup: SetupMessage, apiVersion: string): LiveModel {
  const name = setup.model.replace(/^models\//, "");
  const model = servedVersions.has(apiVersion) ? liveModels.get(name) : undefined;
  if (model === undefined) {
    throw new ProtocolRefusal(
      1008,
      `models/${name} is not found for API version ${apiVersion}, or is not supported for bidiGenerateContent. Call ModelService.ListModels to see the list of available models and their supported methods.`,
    );
  }
  checkThinking(setup, model);
  const affective = setup.generationConfig?.enableAffectiveDialog;
  if (!model.acceptsProactivity && (setup.proactivity !== undefined || affective !== undefined))
    throw invalidArgument();
  const voice = setup.generationConfig?.speechConfig?.voiceConfig?.prebuiltVoiceConfig.voiceName;
  if (voice !== undefined && !espeakVoices.has(voice)) throw invalidArgument();
  return model;
}
