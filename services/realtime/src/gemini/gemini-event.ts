import type { TokenUsage } from "@mockingbird/domain";

/** What one message from Gemini means to an interview, smallest step by smallest step. */
export type GeminiEvent =
  | { type: "interrupted" }
  /** PCM16LE mono 24 kHz. */
  | { type: "audio"; pcm: Uint8Array }
  | { type: "outputText"; text: string }
  | { type: "inputText"; text: string }
  | { type: "generationComplete" }
  | { type: "turnComplete" }
  | { type: "toolCall"; calls: ToolCall[] }
  | { type: "toolCallCancelled"; ids: string[] }
  | { type: "resumption"; handle: string }
  /** `timeLeftMs`: until Gemini closes the connection. */
  | { type: "goAway"; timeLeftMs: number }
  | { type: "usage"; tokens: TokenUsage };

export interface ToolCall {
  id: string;
  name: string;
}
