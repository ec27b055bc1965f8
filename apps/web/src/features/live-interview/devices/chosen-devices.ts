import { keepOnDevice, readKept } from "../kept-on-device.ts";

/** Ids as the browser gives them to this site; undefined for the usual device. */
export interface ChosenDevices {
  microphoneId?: string | undefined;
  speakerId?: string | undefined;
}

const name = "devices";

export function readChosenDevices(): ChosenDevices {
  const kept = readKept(name);
  if (typeof kept !== "object" || kept === null) return {};
  return {
    microphoneId: "microphoneId" in kept && typeof kept.microphoneId === "string" ? kept.microphoneId : undefined,
    speakerId: "speakerId" in kept && typeof kept.speakerId === "string" ? kept.speakerId : undefined,
  };
}

export function keepChosenDevices(change: ChosenDevices): void {
  keepOnDevice(name, { ...readChosenDevices(), ...change });
}
