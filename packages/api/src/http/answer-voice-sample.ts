import type { GeminiVoice } from "@mockingbird/domain";
import { describeError, logEvent } from "../log-event.ts";
import { takeTurns } from "../rate-limits/take-turns.ts";
import type { VoiceSamples } from "../voices/voice-samples.ts";
import { refusal } from "./refusal.ts";
import { refuseTooMany } from "./too-many-requests.ts";

/** The few words themselves, as a WAV file, or why they cannot be heard. `browserKeepsSeconds`: how long they stay the same. */
export async function answerVoiceSample(
  samples: VoiceSamples,
  wanted: { voice: GeminiVoice; languageCode: string },
  { userId, browserKeepsSeconds }: { userId: string; browserKeepsSeconds: number },
): Promise<Response> {
  const tooMany = await refuseTooMany(takeTurns("voiceSamplesByAccount", userId));
  if (tooMany) return tooMany;
  try {
    return new Response(await samples.get(wanted), {
      headers: {
        "content-type": "audio/wav",
        "cache-control": `private, max-age=${browserKeepsSeconds}`,
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    logEvent("voice-sample.failed", { voice: wanted.voice, ...describeError(error) });
    return refusal(503, "INTERNAL", "This voice cannot be heard just now. Try again in a minute.");
  }
}
