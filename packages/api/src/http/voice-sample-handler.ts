import { geminiVoiceSchema, languageCodeSchema, roleCan } from "@mockingbird/domain";
import type { PersonContext } from "../trpc/person-context.ts";
import { recordVoiceSample, type VoiceAccess } from "../voices/record-voice-sample.ts";
import { VoiceSamples } from "../voices/voice-samples.ts";
import { answerVoiceSample } from "./answer-voice-sample.ts";
import { refusal } from "./refusal.ts";
import { refuseForeignRequest } from "./refuse-foreign-request.ts";

const browserKeepsSeconds = 24 * 3600;

/** A few words in one of Gemini's voices: `?language=en-GB`. `access` is null where nothing can speak. */
export function createVoiceSampleHandler(settings: {
  baseUrl: string;
  access: VoiceAccess | null;
  createContext: (headers: Headers) => Promise<PersonContext>;
}) {
  const { access } = settings;
  const samples = access && new VoiceSamples((wanted) => recordVoiceSample(access, wanted));
  return async (request: Request, voiceName: string): Promise<Response> => {
    const refused = refuseForeignRequest(request, settings.baseUrl);
    if (refused) return refused;
    const { session } = await settings.createContext(request.headers);
    if (!session) return refusal(401, "UNAUTHENTICATED");
    if (!roleCan(session.viewer.role, "interviewer:read")) return refusal(403, "FORBIDDEN");
    const voice = geminiVoiceSchema.safeParse(voiceName).data;
    if (!voice || !samples) return refusal(404, "NOT_FOUND");
    const language = languageCodeSchema.safeParse(new URL(request.url).searchParams.get("language") ?? "en-US");
    if (!language.success) return refusal(400, "INVALID_INPUT", "Use a language tag such as en-GB.");
    const wanted = { voice, languageCode: language.data };
    return answerVoiceSample(samples, wanted, { userId: session.viewer.userId, browserKeepsSeconds });
  };
}
