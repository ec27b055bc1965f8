/**
 * Why there is no connection to Gemini.
 * - `refused`: stays so however often one asks.
 * - `forgotten`: what the handle stood for is gone; without it Gemini may answer.
 * - `quota`: asking again soon makes it worse.
 * - `lost`: may come back at any time.
 */
export type GeminiFailureKind = "refused" | "forgotten" | "quota" | "lost";

export class GeminiFailure extends Error {
  readonly kind: GeminiFailureKind;
  /** Gemini refused the API key, not the session. */
  readonly isOfKey: boolean;
  /** Close code of the socket; 1006 when there was none. */
  readonly closeCode: number;

  constructor(closeCode: number, reason: string) {
    const kind = kindOf(closeCode, reason);
    super(`The connection to Gemini is ${kind} (${closeCode})`);
    this.name = "GeminiFailure";
    this.kind = kind;
    this.isOfKey = kind === "refused" && /\bAPI key\b/i.test(reason);
    this.closeCode = closeCode;
  }
}

/**
 * Close codes as Gemini uses them. 1007 is a wrong key, a wrong set-up, or a context that is full: the same again would
 * be refused again. 1008 is a wrong model or caller, but for two sentences. All else passes.
 */
function kindOf(closeCode: number, reason: string): GeminiFailureKind {
  if (closeCode === 1007) return "refused";
  if (closeCode === 1008 && reason.startsWith("Requested entity was not found")) return "forgotten";
  if (closeCode === 1008) return reason.startsWith("Operation is not implemented") ? "lost" : "refused";
  return reason.startsWith("You exceeded your current quota") ? "quota" : "lost";
}
