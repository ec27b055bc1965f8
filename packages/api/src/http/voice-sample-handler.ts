import { geminiVoiceSchema, languageCodeSchema, roleCan } from "@mockingbird/domain";
import { describeError, logEvent } from "../log-event.ts";
import { takeTurns } from "../rate-limits/take-turns.ts";
import type { PersonContext } from "../trpc/person-context.ts";
import { recordVoiceSample, type VoiceAccess } from "../voices/record-voice-sample.ts";
import { VoiceSamples } from "../voices/voice-samples.ts";
import { refusal } from "./refusal.ts";
import { refuseForeignRequest } from "./refuse-foreign-request.ts";
import { refuseTooMany } from "./too-many-requests.ts";

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
    const tooMany = await refuseTooMany(takeTurns("voiceSamplesByAccount", session.viewer.userId));
    if (tooMany) return tooMany;
    try {
      return new Response(await samples.get({ voice, languageCode: language.data }), {
        headers: {
          "content-type": "audio/wav",
          "cache-control": `private, max-age=${browserKeepsSeconds}`,
          "x-content-type-options": "nosniff",
        },
      });
    } catch (error) {
      logEvent("voice-sample.failed", { voice, ...describeError(error) });
      return refusal(503, "INTERNAL", "This voice cannot be heard just now. Try again in a minute.");
    }
  };
}
