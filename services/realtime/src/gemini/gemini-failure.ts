/** Why there is no connection to Gemini: `refused` stays so however often one asks; `lost` may come back. */
export type GeminiFailureKind = "refused" | "lost";

export class GeminiFailure extends Error {
  readonly kind: GeminiFailureKind;
  /** Close code of the socket; 1006 when there was none. */
  readonly closeCode: number;

  constructor(closeCode: number, reason: string) {
    const kind = kindOf(closeCode, reason);
    super(`Gemini ${kind} the connection (${closeCode})`);
    this.name = "GeminiFailure";
    this.kind = kind;
    this.closeCode = closeCode;
  }
}

/** A wrong key, model or setup is refused with 1007 or 1008; one sentence of 1008 is known to come at random and to pass. */
function kindOf(closeCode: number, reason: string): GeminiFailureKind {
  if (closeCode === 1007) return "refused";
  if (closeCode === 1008) return reason.startsWith("Operation is not implemented") ? "lost" : "refused";
  return "lost";
}
