import { ProtocolRefusal } from "./protocol-refusal.ts";

/** The one key the emulator refuses; every other key is good. */
const refusedKey = "refused-key";

/** @throws ProtocolRefusal 1008 without a key, 1007 with the refused one. */
export function checkKey(key: string | undefined): void {
  if (key === undefined || key === "") {
    throw new ProtocolRefusal(
      1008,
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    );
  }
  if (key === refusedKey) throw new ProtocolRefusal(1007, "API key not valid. Please pass a valid API key.");
}
