import { useEffect, useState } from "react";

export interface AudioDevice {
  id: string;
  label: string;
}

/** Microphones and speakers there are now; names come only after the microphone was allowed. */
export function useAudioDevices(allowed: boolean): { microphones: AudioDevice[]; speakers: AudioDevice[] } {
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  useEffect(() => {
    if (!allowed) return;
    const refresh = () => void navigator.mediaDevices.enumerateDevices().then(setDevices);
    refresh();
    navigator.mediaDevices.addEventListener("devicechange", refresh);
    return () => navigator.mediaDevices.removeEventListener("devicechange", refresh);
  }, [allowed]);
  return { microphones: named(devices, "audioinput"), speakers: named(devices, "audiooutput") };
}

function named(devices: readonly MediaDeviceInfo[], kind: MediaDeviceKind): AudioDevice[] {
  return devices
    .filter((device) => device.kind === kind && device.deviceId !== "")
    .map((device, n) => ({ id: device.deviceId, label: device.label || `Device ${n + 1}` }));
}
