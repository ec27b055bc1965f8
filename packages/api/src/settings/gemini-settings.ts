import { z } from "zod";

const unset = (value: unknown) => (value === "" ? undefined : value);

/** How Gemini is reached for what is not a conversation. The same variables as the Worker's. */
export const geminiEnvShape = {
  GEMINI_API_KEY: z.string().default(""),
  /** Empty means Google. */
  GEMINI_BASE_URL: z.preprocess(unset, z.url({ protocol: /^https?$/ }).optional()),
  /** Scores interviews. Google moves an alias such as this on; which version answered is kept with each evaluation. */
  GEMINI_EVALUATION_MODEL: z.preprocess(unset, z.string().default("gemini-flash-latest")),
};

export interface GeminiSettings {
  apiKey: string;
  /** Absent means Google. */
  baseUrl?: string;
  evaluationModel: string;
}

/** The key the emulator is sent when there is none for Google. */
const emulatorKey = "emulator";

export function toGeminiSettings(env: z.infer<z.ZodObject<typeof geminiEnvShape>>): GeminiSettings {
  return {
    apiKey: env.GEMINI_API_KEY || emulatorKey,
    evaluationModel: env.GEMINI_EVALUATION_MODEL,
    ...(env.GEMINI_BASE_URL !== undefined && { baseUrl: env.GEMINI_BASE_URL }),
  };
}
