import { useEffect, useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { MicrophoneError, type MicrophoneProblem, openMicrophone } from "../audio/microphone.ts";
import { arrivedMicrophone } from "../devices/arrived-microphone.ts";
import { keepChosenDevices, readChosenDevices } from "../devices/chosen-devices.ts";

export type MicrophoneNews =
  /** It is gone and none has taken its place. */
  | { kind: "lost"; problem: MicrophoneProblem }
  | { kind: "replaced"; label: string }
  | { kind: "arrived"; label: string; deviceId: string }
  /** Another one was asked for and could not be opened, so the one before is still in use. */
  | { kind: "kept"; label: string };

type Opened = { stream: MediaStream } | { problem: MicrophoneProblem };

async function tryToOpen(deviceId?: string): Promise<Opened> {
  try {
    return { stream: await openMicrophone(deviceId) };
  } catch (error) {
    return { problem: error instanceof MicrophoneError ? error.problem : "unsupported" };
  }
}

/** What happens to microphones while `listening`. One that is unplugged is replaced by the usual one, if there is one. */
export function useMicrophones(audio: InterviewAudio, listening: boolean) {
  const [news, setNews] = useState<MicrophoneNews | null>(null);
  const [microphones, setMicrophones] = useState<readonly MediaDeviceInfo[]>([]);
  const [microphoneId, setMicrophoneId] = useState(audio.microphoneId);

  const listenThrough = (stream: MediaStream) => {
    audio.switchMicrophone(stream);
    setMicrophoneId(audio.microphoneId);
  };

  const use = async (deviceId?: string) => {
    const opened = await tryToOpen(deviceId);
    if ("stream" in opened) {
      listenThrough(opened.stream);
      if (deviceId) keepChosenDevices({ microphoneId: audio.microphoneId });
      setNews(null);
    } else if (deviceId && news?.kind !== "lost" && audio.microphoneId !== undefined) {
      setNews({ kind: "kept", label: audio.microphoneLabel || "the microphone you had" });
    } else {
      setNews({ kind: "lost", problem: opened.problem });
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions above read nothing that changes with a render
  useEffect(() => {
    if (!listening) return;
    let over = false;
    let known: MediaDeviceInfo[] = [];
    const look = async () => {
      // Absent on pages that are not secure, whatever the type says.
      const devices: MediaDevices | undefined = navigator.mediaDevices;
      const now = (await devices?.enumerateDevices().catch(() => [])) ?? [];
      if (over) return;
      const arrived = known.length > 0 ? arrivedMicrophone(known, now) : null;
      known = now;
      // Without permission they have neither names nor ids.
      setMicrophones(now.filter(({ kind, deviceId }) => kind === "audioinput" && deviceId !== ""));
      if (arrived && arrived.deviceId !== audio.microphoneId) {
        setNews({ kind: "arrived", label: arrived.label || "A microphone", deviceId: arrived.deviceId });
      }
    };
    const open = async (deviceId?: string) => {
      const opened = await tryToOpen(deviceId);
      if ("problem" in opened) {
        if (!over) setNews({ kind: "lost", problem: opened.problem });
        return false;
      }
      if (over) {
        // Allowed only after this person had left, or begun to type.
        for (const track of opened.stream.getTracks()) track.stop();
        return false;
      }
      listenThrough(opened.stream);
      return true;
    };
    const replace = async () => {
      if (!(await open())) return;
      setNews({ kind: "replaced", label: audio.microphoneLabel || "another microphone" });
    };
    const begin = async () => {
      // Until now this person has typed. What is there is named only once it may be used.
      if (audio.microphoneId === undefined) await open(readChosenDevices().microphoneId);
      await look();
    };
    audio.onMicrophoneLost = () => void replace();
    const onChange = () => void look();
    void begin();
    navigator.mediaDevices?.addEventListener("devicechange", onChange);
    return () => {
      over = true;
      setNews(null);
      audio.onMicrophoneLost = () => {};
      navigator.mediaDevices?.removeEventListener("devicechange", onChange);
    };
  }, [audio, listening]);

  return { news, microphones, microphoneId, use, dismiss: () => setNews(null) };
}
