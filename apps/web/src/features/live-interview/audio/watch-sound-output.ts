import { type SoundOutput, soundOutputOf } from "./sound-output.ts";

/** Not in every browser yet, and therefore not in TypeScript's library either. */
export type SinkContext = AudioContext & { sinkId?: unknown; setSinkId?: (id: string) => Promise<void> };

/**
 * Tells what becomes of the sound, now and at each change. Where the loudspeaker that was chosen is unplugged, the usual one
 * takes over by itself. @returns how to stop watching.
 */
export function watchSoundOutput(context: SinkContext, listener: (output: SoundOutput) => void): () => void {
  // Absent on pages that are not secure, whatever the type says.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  let outputs: string[] = [];
  let outputsNamed = false;
  let failed = false;
  let told: SoundOutput | undefined;

  const tell = () => {
    if (context.state === "running") failed = false;
    const now = soundOutputOf({ contextState: context.state, outputs: outputs.length, outputsNamed, failed });
    if (now === told) return;
    told = now;
    listener(now);
  };
  const fail = () => {
    failed = true;
    tell();
  };
  const look = async () => {
    const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
    outputs = all.filter(({ kind }) => kind === "audiooutput").map(({ deviceId }) => deviceId);
    outputsNamed ||= outputs.length > 0;
    const chosen = context.sinkId;
    const chosenIsGone = typeof chosen === "string" && chosen !== "" && !outputs.includes(chosen);
    if (outputs.length > 0 && chosenIsGone) await context.setSinkId?.("").catch(fail);
    if (outputs.length > 0 && failed) await context.resume().catch(() => undefined);
    tell();
  };
  const onDevices = () => void look();

  context.addEventListener("statechange", tell);
  context.addEventListener("error", fail);
  devices?.addEventListener("devicechange", onDevices);
  tell();
  onDevices();
  return () => {
    listener = () => {};
    context.removeEventListener("statechange", tell);
    context.removeEventListener("error", fail);
    devices?.removeEventListener("devicechange", onDevices);
  };
}
