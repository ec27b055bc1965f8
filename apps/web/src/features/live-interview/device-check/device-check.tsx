"use client";

import { Button, buttonClass, Callout, formatDuration, useHydrated } from "@mockingbird/ui";
import { ArrowLeft, Mic } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import type { InterviewBrief } from "../interview-brief.ts";
import { RoomFrame } from "../room/room-frame.tsx";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";
import { HowYouTalkSection } from "./how-you-talk-section.tsx";
import { MicrophoneTrouble } from "./microphone-trouble.tsx";
import { TypingEntrance } from "./typing-entrance.tsx";
import { useMicrophone } from "./use-microphone.ts";

const SoundCheck = dynamic(() => import("./sound-check.tsx").then((module) => module.SoundCheck), { ssr: false });

type DeviceCheckProps = {
  brief: InterviewBrief;
  /** The room could not be loaded. */
  failed: boolean;
  habits: TalkHabits;
  onHabits: (habits: TalkHabits) => void;
  onEnter: (audio: InterviewAudio) => void;
};

/** Before the room: nothing here costs an attempt. */
export function DeviceCheck({ brief, failed, habits, onHabits, onEnter }: DeviceCheckProps) {
  const { state, ask, release } = useMicrophone();
  const hydrated = useHydrated();
  const enter = () => {
    const audio = release();
    if (audio) onEnter(audio);
  };
  return (
    <RoomFrame
      actions={
        <Link href="/" className={buttonClass({ variant: "quiet", size: "small" })}>
          <ArrowLeft aria-hidden="true" />
          My interviews
        </Link>
      }
    >
      <div data-phase="check" className="mx-auto flex w-full max-w-xl flex-1 flex-col justify-center gap-8 py-8">
        <header className="flex flex-col gap-2">
          <p className="text-13 text-ink-muted">{brief.organizationName}</p>
          <h1 className="text-balance font-medium font-serif text-28 text-ink sm:text-40">{brief.title}</h1>
          <p className="max-w-prose text-16 text-ink-soft">
            A spoken interview of up to {formatDuration(brief.plannedSeconds)}, with{" "}
            {brief.questionCount === 1 ? "one question" : `${brief.questionCount} questions`}. The interviewer is an AI
            and speaks first. Pauses are fine, and you can type an answer at any time.
          </p>
        </header>
        <HowYouTalkSection habits={habits} onChange={onHabits} />
        {habits.way === "type" ? (
          <TypingEntrance failed={failed} habits={habits} onEnter={onEnter} />
        ) : state.kind === "ready" ? (
          <SoundCheck audio={state.audio} microphoneId={state.microphoneId} onMicrophone={ask} onEnter={enter} />
        ) : (
          <div className="flex flex-col gap-5">
            {failed ? (
              <Callout tone="danger" title="We could not load the room">
                Check your connection, then try again. No attempt has been spent.
              </Callout>
            ) : null}
            {state.kind === "problem" ? (
              <MicrophoneTrouble problem={state.problem} safe="No attempt has been spent." />
            ) : null}
            <div className="flex flex-col items-start gap-3">
              <Button
                variant="primary"
                size="large"
                busy={state.kind === "asking"}
                aria-disabled={!hydrated}
                onClick={() => void ask()}
              >
                {state.kind === "asking" ? null : <Mic aria-hidden="true" />}
                {state.kind === "problem" ? "Try again" : "Check microphone and sound"}
              </Button>
              {state.kind === "problem" ? null : (
                <p className="text-13 text-ink-muted" role="status">
                  {state.kind === "asking"
                    ? "Your browser asks whether this page may use the microphone. Choose Allow."
                    : "Nothing starts yet, and no attempt is spent, until you enter the room."}
                </p>
              )}
            </div>
          </div>
        )}
      </div>
    </RoomFrame>
  );
}
