export type { FaultScript } from "./faults/fault-event.ts";
export type { EmulatorScript } from "./session/script-book.ts";
export type { SessionReport, TurnReport } from "./session/session-record.ts";
export { type GeminiEmulator, type GeminiEmulatorOptions, startGeminiEmulator } from "./start-gemini-emulator.ts";
