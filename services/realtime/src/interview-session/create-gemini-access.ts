import { createBackend } from "../backend/create-backend.ts";
import type { Settings } from "../env.ts";
import type { GeminiAccess } from "../gemini/gemini-client.ts";
import type { SessionRecord } from "./session-record.ts";

/**
 * How this interview opens Gemini: with the organisation's own key, or with Mockingbird's when it has none. The key is asked
 * for when it is first needed and stays in memory: nothing stores or logs it. Rejects while the backend does not answer, as
 * an organisation that brought a key does not want another one used.
 */
export function createGeminiAccess(
  settings: Settings,
  { identity, hasOwnGeminiKey }: SessionRecord,
): () => Promise<GeminiAccess> {
  let known: GeminiAccess | undefined = hasOwnGeminiKey ? undefined : settings.gemini;
  return async () => {
    if (known) return known;
    const ownKey = await createBackend(settings, identity).getGeminiKey();
    known = ownKey === null ? settings.gemini : { ...settings.gemini, apiKey: ownKey, isOwnKey: true };
    return known;
  };
}
