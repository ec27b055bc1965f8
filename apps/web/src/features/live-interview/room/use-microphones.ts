import { useEffect, useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { openMicrophone } from "../audio/microphone.ts";
import { arrivedMicrophone } from "../devices/arrived-microphone.ts";
import { keepChosenDevices, readChosenDevices } from "../devices/chosen-devices.ts";

export type MicrophoneNews =
  /** It is gone and none has taken its place. */
  { kind: "lost" } | { kind: "replaced"; label: string } | { kind: "arrived"; label: string; deviceId: string };

/** What happens to microphones during an interview. One that is unplugged is replaced by the usual one, if there is one. */
export function useMicrophones(audio: InterviewAudio, listening: boolean) {
  const [news, setNews] = useState<MicrophoneNews | null>(null);

  const use = async (deviceId?: string) => {
    const stream = await openMicrophone(deviceId).catch(() => null);
    if (!stream) return setNews({ kind: "lost" });
    audio.switchMicrophone(stream);
    if (deviceId) keepChosenDevices({ microphoneId: audio.microphoneId });
    setNews(null);
  };

  useEffect(() => {
    if (!listening) return;
    let known: MediaDeviceInfo[] = [];
    const look = async () => {
      const now = await navigator.mediaDevices.enumerateDevices();
      const arrived = known.length > 0 ? arrivedMicrophone(known, now) : null;
      known = now;
      if (arrived && arrived.deviceId !== audio.microphoneId) {
        setNews({ kind: "arrived", label: arrived.label || "A microphone", deviceId: arrived.deviceId });
      }
    };
    const open = async (deviceId?: string) => {
      const stream = await openMicrophone(deviceId).catch(() => null);
      if (stream) audio.switchMicrophone(stream);
      else setNews({ kind: "lost" });
      return stream !== null;
    };
    const replace = async () => {
      if (!(await open())) return;
      setNews({ kind: "replaced", label: audio.microphoneLabel || "another microphone" });
    };
    // Until now this person has typed.
    if (audio.microphoneId === undefined) void open(readChosenDevices().microphoneId);
    audio.onMicrophoneLost = () => void replace();
    const onChange = () => void look();
    onChange();
    navigator.mediaDevices?.addEventListener("devicechange", onChange);
    return () => {
      audio.onMicrophoneLost = () => {};
      navigator.mediaDevices?.removeEventListener("devicechange", onChange);
    };
  }, [audio, listening]);

  return { news, use, dismiss: () => setNews(null) };
}
