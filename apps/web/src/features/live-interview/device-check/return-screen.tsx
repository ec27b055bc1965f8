"use client";

import { Button, Callout } from "@mockingbird/ui";
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { MicrophoneError, type MicrophoneProblem } from "../audio/microphone.ts";
import { openInterviewAudio } from "../devices/open-interview-audio.ts";
import type { InterviewBrief } from "../interview-brief.ts";
import { RoomFrame } from "../room/room-frame.tsx";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";
import { MicrophoneTrouble } from "./microphone-trouble.tsx";

type ReturnScreenProps = {
  brief: InterviewBrief;
  habits: TalkHabits;
  failed: boolean;
  onEnter: (audio: InterviewAudio, habits: TalkHabits) => void;
  onCheck: () => void;
};

/** The interview is running: one press, which the browser wants before it plays sound, and the candidate is back in it. */
export function ReturnScreen({ brief, habits, failed, onEnter, onCheck }: ReturnScreenProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<MicrophoneProblem | null>(null);
  const goOn = async (how: TalkHabits) => {
    setBusy(true);
    setProblem(null);
    try {
      onEnter(await openInterviewAudio(how), how);
    } catch (error) {
      setProblem(error instanceof MicrophoneError ? error.problem : "unsupported");
      setBusy(false);
    }
  };
  return (
    <RoomFrame>
      <div data-phase="return" className="mx-auto flex w-full max-w-xl flex-1 flex-col justify-center gap-8 py-8">
        <header className="flex flex-col gap-2">
          <p className="text-13 text-ink-muted">{brief.title}</p>
          <h1 className="text-balance font-medium font-serif text-28 text-ink sm:text-40">
            Your interview is still running
          </h1>
          <p className="max-w-prose text-16 text-ink-soft">
            It waits a minute for you and goes on where it was. The interviewer does not start over, and what you said
            is kept.
          </p>
        </header>
        <div className="flex flex-col gap-5">
          {failed ? (
            <Callout tone="danger" title="We could not load the room">
              Check your connection, then try again.
            </Callout>
          ) : null}
          {problem ? (
            <MicrophoneTrouble problem={problem} safe="What you said is kept. You can also go on by typing." />
          ) : null}
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="primary" size="large" busy={busy} onClick={() => void goOn(habits)}>
              Go on with the interview
              {busy ? null : <ArrowRight aria-hidden="true" />}
            </Button>
            {problem ? (
              <Button size="large" onClick={() => void goOn({ ...habits, way: "type" })}>
                Go on by typing
              </Button>
            ) : null}
            <Button variant="quiet" size="large" onClick={onCheck}>
              Check my sound first
            </Button>
          </div>
        </div>
      </div>
    </RoomFrame>
  );
}
