/** How one Live model differs on the wire. Source: ai.google.dev, Live API models, November 2026. */
export interface LiveModel {
  thinking: "refused" | "level" | "budget";
  /** Whether setup may say anything about proactive audio or affective dialogue. */
  acceptsProactivity: boolean;
  /** Whether a `clientContent` turn makes the model speak; otherwise it is only history, and realtime text is needed. */
  clientContentStartsTurn: boolean;
  /** Whether generation waits for the answer to a tool call unless the tool says otherwise. */
  toolsBlockByDefault: boolean;
  inputTranscription: { alwaysOn: boolean; wholeUtterance: boolean };
  outputTranscriptionAlwaysOn: boolean;
}

export const liveModels: ReadonlyMap<string, LiveModel> = new Map([
  [
    "gemini-3.8-live",
    {
      thinking: "refused",
      acceptsProactivity: false,
      clientContentStartsTurn: true,
      toolsBlockByDefault: false,
      inputTranscription: { alwaysOn: false, wholeUtterance: false },
      outputTranscriptionAlwaysOn: true,
    },
  ],
  [
    "gemini-3.1-flash-live-preview",
    {
      thinking: "level",
      acceptsProactivity: false,
      clientContentStartsTurn: false,
      toolsBlockByDefault: true,
      inputTranscription: { alwaysOn: true, wholeUtterance: true },
      outputTranscriptionAlwaysOn: false,
    },
  ],
  [
    "gemini-2.5-flash-native-audio-preview-12-2025",
    {
      thinking: "budget",
      acceptsProactivity: true,
      clientContentStartsTurn: true,
      toolsBlockByDefault: true,
      inputTranscription: { alwaysOn: false, wholeUtterance: false },
      outputTranscriptionAlwaysOn: false,
    },
  ],
]);

/** API versions on which the Live models are served. The SDK's own default, `v1`, is not one of them. */
export const servedVersions: ReadonlySet<string> = new Set(["v1beta", "v1alpha"]);
