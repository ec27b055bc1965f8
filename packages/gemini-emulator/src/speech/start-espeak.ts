import { type EspeakProcess, launchEspeak } from "./launch-espeak.ts";
import type { Synthesiser } from "./synthesiser.ts";

/** Speaks at about −20 dBFS. */
export interface Espeak extends Synthesiser {
  /** The process that speaks now. */
  pid(): number | undefined;
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
