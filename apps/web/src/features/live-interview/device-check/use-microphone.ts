import { useCallback, useEffect, useRef, useState } from "react";
import { InterviewAudio } from "../audio/interview-audio.ts";
import { MicrophoneError, type MicrophoneProblem, openMicrophone } from "../audio/microphone.ts";
import { keepChosenDevices, readChosenDevices } from "../devices/chosen-devices.ts";

type MicrophoneState =
  | { kind: "notAsked" }
  | { kind: "asking" }
  | { kind: "problem"; problem: MicrophoneProblem }
  | { kind: "ready"; audio: InterviewAudio; microphoneId: string | undefined };

/** The microphone while it is being checked. `release` hands it on: from then on the caller closes it. */
export function useMicrophone() {
  const [state, setState] = useState<MicrophoneState>({ kind: "notAsked" });
  const held = useRef<InterviewAudio | null>(null);

  useEffect(() => () => held.current?.close(), []);

  const ask = useCallback(async (deviceId?: string) => {
    if (!held.current) setState({ kind: "asking" });
    try {
      const kept = readChosenDevices();
      const stream = await openMicrophone(deviceId ?? kept.microphoneId);
      if (held.current) held.current.switchMicrophone(stream);
      else held.current = await InterviewAudio.open(stream);
      const audio = held.current;
      if (deviceId) keepChosenDevices({ microphoneId: deviceId });
      else if (kept.speakerId) await audio.chooseSpeaker(kept.speakerId).catch(() => undefined);
      audio.onMicrophoneLost = () => setState({ kind: "problem", problem: "notFound" });
      setState({ kind: "ready", audio, microphoneId: audio.microphoneId });
    } catch (error) {
      held.current?.close();
      held.current = null;
      setState({ kind: "problem", problem: error instanceof MicrophoneError ? error.problem : "unsupported" });
    }
  }, []);

  const release = useCallback((): InterviewAudio | null => {
    const audio = held.current;
    held.current = null;
    return audio;
  }, []);

  return { state, ask, release };
}
