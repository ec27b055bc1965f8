"use client";

import { LevelMeter } from "@mockingbird/ui";
import { useEffect, useRef } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { useLoudness } from "../audio/use-loudness.ts";
import { useReducedMotion } from "./use-reduced-motion.ts";
import { VoiceScore } from "./voice-score.ts";

/** Both voices from their real samples, so that a candidate sees that they are heard. */
export function VoiceForm({ audio }: { audio: InterviewAudio }) {
  return useReducedMotion() ? <VoiceLevels audio={audio} /> : <VoiceCanvas audio={audio} />;
}

function VoiceCanvas({ audio }: { audio: InterviewAudio }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const score = new VoiceScore(canvas.current, audio.interviewer, audio.candidate);
    return score.start();
  }, [audio]);
  return (
    <div aria-hidden="true" className="relative mb-3 h-28 shrink-0 sm:mb-5 sm:h-36">
      <canvas ref={canvas} className="absolute inset-0 size-full" />
      <span className="absolute top-0 left-0 text-12 text-ink-muted">Interviewer</span>
      <span className="absolute bottom-0 left-0 text-12 text-accent">You</span>
    </div>
  );
}

function VoiceLevels({ audio }: { audio: InterviewAudio }) {
  const interviewer = useLoudness(audio.interviewer);
  const candidate = useLoudness(audio.candidate);
  return (
    <div className="grid shrink-0 grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 py-4 text-12 text-ink-muted">
      <span>Interviewer</span>
      <LevelMeter label="Interviewer's voice" level={interviewer} />
      <span>You</span>
      <LevelMeter label="Your voice" level={candidate} />
    </div>
  );
}
