import type { EspeakVoice } from "./espeak-messages.ts";
import { type EspeakProcess, launchEspeak } from "./launch-espeak.ts";

export interface Espeak {
  /** @returns PCM16 mono at 24 kHz, about −20 dBFS. @throws Error when this text cannot be spoken. */
  synthesise(text: string, voice: EspeakVoice): Promise<Int16Array>;
  /** The process that speaks now. */
  pid(): number | undefined;
  close(): Promise<void>;
}

/**
 * Keeps eSpeak NG in a process of its own, which ends with this one. Should it die, the next sentence starts another.
 * @throws Error, in a sentence for whoever started us, when it cannot be loaded.
 */
export async function startEspeak(): Promise<Espeak> {
  let espeak = await launchEspeak();
  let relaunch: Promise<EspeakProcess> | undefined;
  let closed = false;
  const running = async (): Promise<EspeakProcess> => {
    if (closed || espeak.isAlive()) return espeak;
    relaunch ??= launchEspeak().finally(() => {
      relaunch = undefined;
    });
    espeak = await relaunch;
    return espeak;
  };
  return {
    synthesise: async (text, voice) => (await running()).synthesise(text, voice),
    pid: () => espeak.pid,
    close: async () => {
      closed = true;
      await (await (relaunch ?? espeak)).close();
    },
  };
}
