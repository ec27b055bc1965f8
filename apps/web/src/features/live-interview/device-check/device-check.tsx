"use client";

import { Button, buttonClass, Callout, useHydrated } from "@mockingbird/ui";
import { ArrowLeft, Keyboard, Mic } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import type { InterviewBrief } from "../interview-brief.ts";
import { RoomFrame } from "../room/room-frame.tsx";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";
import { HowYouTalkSection } from "./how-you-talk-section.tsx";
import { MicrophoneTrouble } from "./microphone-trouble.tsx";
import { Readiness } from "./readiness.tsx";
import { TypingEntrance } from "./typing-entrance.tsx";
import { useMicrophone } from "./use-microphone.ts";

const SoundCheck = dynamic(() => import("./sound-check.tsx").then((module) => module.SoundCheck), { ssr: false });

type DeviceCheckProps = {
  brief: InterviewBrief;
  /** What to know about it, made on the server. */
  about: ReactNode;
  /** The Worker's address that says whether a socket gets through. */
  lineUrl: string;
  /** The room could not be loaded. */
  failed: boolean;
  habits: TalkHabits;
  onHabits: (habits: TalkHabits) => void;
  onEnter: (audio: InterviewAudio, how: TalkHabits) => void;
};

/** Before the room: nothing here costs an attempt. */
export function DeviceCheck({ brief, about, lineUrl, failed, habits, onHabits, onEnter }: DeviceCheckProps) {
  const { state, ask, release } = useMicrophone();
  // Of this time only: how the candidate likes to talk stays what they chose.
  const [typesThisTime, setTypesThisTime] = useState(false);
  const how: TalkHabits = typesThisTime ? { ...habits, way: "type" } : habits;
  const changeHabits = (changed: TalkHabits) => {
    setTypesThisTime(false);
    onHabits(changed);
  };
  const hydrated = useHydrated();
  const enter = () => {
    const audio = release();
    if (audio) onEnter(audio, how);
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
      <div data-phase="check" className="mx-auto flex w-full max-w-xl flex-1 flex-col justify-center gap-6 py-8">
        <header className="flex flex-col gap-2">
          <p className="text-13 text-ink-muted">{brief.organizationName}</p>
          <h1 className="text-balance font-medium font-serif text-28 text-ink sm:text-40">{brief.title}</h1>
        </header>
        {about}
        <HowYouTalkSection habits={how} onChange={changeHabits} />
        <Readiness lineUrl={lineUrl} />
        {how.way === "type" ? (
          <TypingEntrance
            failed={failed}
            takesFocus={typesThisTime}
            habits={how}
            onEnter={(audio) => onEnter(audio, how)}
          />
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
              <div className="flex flex-wrap gap-3">
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
                {state.kind === "problem" ? (
                  <Button size="large" onClick={() => setTypesThisTime(true)}>
                    <Keyboard aria-hidden="true" />
                    Go on by typing
                  </Button>
                ) : null}
              </div>
              {state.kind === "problem" ? null : (
                <p className="text-13 text-ink-muted" role="status">
                  {state.kind === "asking"
                    ? "Your browser asks whether this page may use the microphone. Choose Allow."
                    : "Nothing starts yet. No attempt is spent before you have answered the first question."}
                </p>
              )}
            </div>
          </div>
        )}
      </div>
    </RoomFrame>
  );
}
