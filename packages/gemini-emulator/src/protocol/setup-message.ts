import { z } from "zod";

const content = z.object({ role: z.string().optional(), parts: z.array(z.object({ text: z.string().optional() })) });

const functionDeclaration = z.object({
  name: z.string().min(1),
  description: z.string().optional(),
  behavior: z.enum(["UNSPECIFIED", "BLOCKING", "NON_BLOCKING"]).optional(),
});

const generationConfig = z.strictObject({
  responseModalities: z.array(z.literal("AUDIO")).max(1).optional(),
  temperature: z.number().min(0).max(2).optional(),
  topP: z.number().min(0).max(1).optional(),
  topK: z.number().positive().optional(),
  maxOutputTokens: z.int().positive().optional(),
  seed: z.int().optional(),
  mediaResolution: z.string().optional(),
  speechConfig: z
    .strictObject({
      voiceConfig: z.strictObject({ prebuiltVoiceConfig: z.strictObject({ voiceName: z.string() }) }).optional(),
      languageCode: z.string().optional(),
    })
    .optional(),
  thinkingConfig: z
    .strictObject({
      thinkingBudget: z.int().optional(),
      thinkingLevel: z.string().optional(),
      includeThoughts: z.boolean().optional(),
    })
    .optional(),
  enableAffectiveDialog: z.boolean().optional(),
});

const activityDetection = z.strictObject({
  disabled: z.boolean().optional(),
  startOfSpeechSensitivity: z
    .enum(["START_SENSITIVITY_UNSPECIFIED", "START_SENSITIVITY_HIGH", "START_SENSITIVITY_LOW"])
    .optional(),
  endOfSpeechSensitivity: z
    .enum(["END_SENSITIVITY_UNSPECIFIED", "END_SENSITIVITY_HIGH", "END_SENSITIVITY_LOW"])
    .optional(),
  prefixPaddingMs: z.int().min(0).max(60_000).optional(),
  silenceDurationMs: z.int().min(0).max(60_000).optional(),
});

/** 64-bit integers travel as strings in Google's JSON, and as numbers from some clients. */
const int64 = z.union([z.int().positive(), z.string().regex(/^[1-9]\d{0,17}$/)]).transform(Number);

export const setupMessageSchema = z.strictObject({
  model: z.string(),
  generationConfig: generationConfig.optional(),
  systemInstruction: content.optional(),
  tools: z.array(z.object({ functionDeclarations: z.array(functionDeclaration).optional() })).optional(),
  realtimeInputConfig: z
    .strictObject({
      automaticActivityDetection: activityDetection.optional(),
      activityHandling: z
        .enum(["ACTIVITY_HANDLING_UNSPECIFIED", "START_OF_ACTIVITY_INTERRUPTS", "NO_INTERRUPTION"])
        .optional(),
      turnCoverage: z.string().optional(),
      interimTranscriptTimestampEnabled: z.boolean().optional(),
    })
    .optional(),
  inputAudioTranscription: z.object({}).optional(),
  outputAudioTranscription: z.object({}).optional(),
  sessionResumption: z.strictObject({ handle: z.string().optional() }).optional(),
  contextWindowCompression: z
    .strictObject({
      triggerTokens: int64.optional(),
      slidingWindow: z.strictObject({ targetTokens: int64.optional() }).optional(),
    })
    .optional(),
  proactivity: z.strictObject({ proactiveAudio: z.boolean().optional() }).optional(),
  historyConfig: z.object({}).optional(),
  safetySettings: z.array(z.object({})).optional(),
  labels: z.record(z.string(), z.string()).optional(),
});
export type SetupMessage = z.infer<typeof setupMessageSchema>;
