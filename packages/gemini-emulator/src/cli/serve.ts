import type { SessionReport } from "../session/session-record.ts";
import { startGeminiEmulator } from "../start-gemini-emulator.ts";
import { readEnv } from "./env.ts";

function logSession(report: SessionReport): void {
  const closed = report.closed === undefined ? "" : ` ${report.closed.code} ${report.closed.reason}`.trimEnd();
  console.log(
    `session ${report.number}: ${report.turns.length} turns, heard ${report.audioReceivedSeconds.toFixed(1)} s, ` +
      `said ${report.audioSentSeconds.toFixed(1)} s, closed by ${report.closed?.by}${closed}`,
  );
}

try {
  const env = readEnv();
  const emulator = await startGeminiEmulator({
    port: env.EMULATOR_PORT,
    onSessionEnd: logSession,
    ...(env.EMULATOR_SPEECH_CACHE_DIR !== undefined && { speechCacheDirectory: env.EMULATOR_SPEECH_CACHE_DIR }),
  });
  console.log(`Gemini emulator listening on ${emulator.url}`);
  const end = () => void emulator.close().then(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
