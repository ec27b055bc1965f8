"use client";

import { Button } from "@mockingbird/ui";
import { Volume2 } from "lucide-react";
import { useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { FindingRow } from "./finding-row.tsx";
import { loadSentence } from "./load-sentence.ts";

type Stage = "idle" | "loading" | "playing" | "asked" | "heard" | "notHeard";

const words: Record<Stage, string> = {
  idle: "Hear a sentence in the interviewer's voice. Headphones sound best.",
  loading: "We are fetching the voice.",
  playing: "The interviewer is speaking.",
  asked: "Did you hear it?",
  heard: "You can hear the interviewer.",
  notHeard:
    "Turn up the volume, check that the device is not muted, and choose another speaker or unplug headphones. Every word also stands on the screen, so you can go on without sound.",
};

/** Plays what an interview will sound like, and takes the candidate's word for whether it was heard. */
export function HearSound({ audio }: { audio: InterviewAudio }) {
  const [stage, setStage] = useState<Stage>("idle");
  const [notes, setNotes] = useState(false);
  const hear = async () => {
    // From this press: a phone plays nothing that nobody asked for.
    void audio.resume();
    setStage("loading");
    const sentence = await loadSentence();
    setStage("playing");
    setNotes(!sentence);
    if (sentence) await audio.playSamples(sentence.samples, sentence.rateHz);
    else await audio.playTestSound();
    setStage("asked");
  };
  const busy = stage === "loading" || stage === "playing";
  return (
    <FindingRow
      name="Your sound"
      isGood={stage === "heard" ? true : stage === "notHeard" ? false : null}
      action={
        <div className="flex flex-wrap gap-2">
          {stage === "asked" || stage === "heard" || stage === "notHeard" ? (
            <>
              <Button size="small" aria-pressed={stage === "heard"} onClick={() => setStage("heard")}>
                Yes, I heard it
              </Button>
              <Button size="small" aria-pressed={stage === "notHeard"} onClick={() => setStage("notHeard")}>
                No
              </Button>
            </>
          ) : null}
          <Button
            size="small"
            variant={stage === "idle" || busy ? "secondary" : "quiet"}
            aria-disabled={busy}
            onClick={() => (busy ? undefined : void hear())}
          >
            <Volume2 aria-hidden="true" />
            {stage === "idle" || busy ? "Hear a sentence" : "Hear it again"}
          </Button>
        </div>
      }
    >
      {notes && stage !== "idle" && stage !== "loading"
        ? "The voice is not there just now; these are three notes. "
        : ""}
      {words[stage]}
    </FindingRow>
  );
}
