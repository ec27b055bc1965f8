"use client";

import { candidateAudioRateHz } from "@mockingbird/domain/limits";
import { Button } from "@mockingbird/ui";
import { Mic } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { FindingRow } from "./finding-row.tsx";
import { OneSecondRecording } from "./one-second-recording.ts";

type Stage = "idle" | "waiting" | "recording" | "playing" | "played" | "nothingHeard";

const words: Record<Stage, string> = {
  idle: "Record one second and hear it as we hear you. It stays on this device and is forgotten at once.",
  waiting: "Say your name.",
  recording: "We are recording.",
  playing: "This is you.",
  played:
    "That was you. If it was faint or broken up, move closer to the microphone, or choose another one. If you heard nothing, look at the sound below.",
  nothingHeard:
    "We heard nothing for six seconds. Check that the microphone is not muted, or choose another one. You can also type your answers.",
};

/** One second of the candidate's own voice, taken and played back here, through the very worklet an interview uses. */
export function RecordAndPlay({ audio }: { audio: InterviewAudio }) {
  const [stage, setStage] = useState<Stage>("idle");
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const record = () => {
    // From this press: a phone plays nothing that nobody asked for.
    void audio.resume();
    const recording = new OneSecondRecording();
    stop.current = () => {
      audio.onFrame = () => {};
    };
    setStage("waiting");
    audio.onFrame = (pcm) => {
      const taken = recording.push(pcm);
      if (!taken) return setStage(recording.hasBegun ? "recording" : "waiting");
      stop.current();
      if (taken.kind === "nothingHeard") return setStage("nothingHeard");
      setStage("playing");
      void audio.playSamples(taken.samples, candidateAudioRateHz).then(() => setStage("played"));
    };
  };
  const busy = stage === "waiting" || stage === "recording" || stage === "playing";
  return (
    <FindingRow
      name="Your voice"
      isGood={stage === "played" ? true : stage === "nothingHeard" ? false : null}
      action={
        <Button size="small" aria-disabled={busy} onClick={() => (busy ? undefined : record())}>
          <Mic aria-hidden="true" />
          {stage === "idle" ? "Record one second" : "Record again"}
        </Button>
      }
    >
      {words[stage]}
    </FindingRow>
  );
}
