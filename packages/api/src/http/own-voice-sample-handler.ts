import { findLatestInterviewerConfig, withOrg } from "@mockingbird/db";
import { chooseLanguages, geminiVoiceSchema } from "@mockingbird/domain";
import { z } from "zod";
import type { PersonContext } from "../trpc/person-context.ts";
import { recordVoiceSample, type VoiceAccess } from "../voices/record-voice-sample.ts";
import { VoiceSamples } from "../voices/voice-samples.ts";
import { answerVoiceSample } from "./answer-voice-sample.ts";
import { refusal } from "./refusal.ts";
import { refuseForeignRequest } from "./refuse-foreign-request.ts";

/** The organisation may choose another voice at any time. */
const browserKeepsSeconds = 10 * 60;

const speechSchema = z.object({
  voice: geminiVoiceSchema,
  languageCode: z.string(),
  otherLanguageCodes: z.array(z.string()),
});

/** A few words as the interviewer of the signed-in candidate's organisation will say them, in the candidate's language. */
export function createOwnVoiceSampleHandler(settings: {
  baseUrl: string;
  access: VoiceAccess;
  createContext: (headers: Headers) => Promise<PersonContext>;
}) {
  const samples = new VoiceSamples((wanted) => recordVoiceSample(settings.access, wanted));
  return async (request: Request): Promise<Response> => {
    const refused = refuseForeignRequest(request, settings.baseUrl);
    if (refused) return refused;
    const { session } = await settings.createContext(request.headers);
    if (!session) return refusal(401, "UNAUTHENTICATED");
    const { organization, languageCode: wantedLanguage, userId } = session.viewer;
    const config = await withOrg(organization.id, findLatestInterviewerConfig);
    if (!config) return refusal(404, "NOT_FOUND");
    const { voice, ...languages } = speechSchema.parse(config);
    const { languageCode } = chooseLanguages(languages, wantedLanguage);
    return answerVoiceSample(samples, { voice, languageCode }, { userId, browserKeepsSeconds });
  };
}
