"use client";

import { Button, buttonClass, ErrorState } from "@mockingbird/ui";
import Link from "next/link";
import { useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import type { ConnectionState } from "../connection/connection-state.ts";
import { openInterviewAudio } from "../devices/open-interview-audio.ts";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";

type ClosedScreenProps = {
  connection: Extract<ConnectionState, { kind: "closed" }>;
  habits: TalkHabits;
  onStartOver: () => void;
  onEnterAgain: (audio: InterviewAudio) => void;
};

export function ClosedScreen({ connection, habits, onStartOver, onEnterAgain }: ClosedScreenProps) {
  const [busy, setBusy] = useState(false);
  const { remedy, sentence } = connection;
  const goIn = async () => {
    setBusy(true);
    try {
      onEnterAgain(await openInterviewAudio(habits));
    } catch {
      // The screen that comes next says what is wrong with the microphone.
      onStartOver();
    }
  };
  const title =
    remedy === "takeBack" ? "Your interview goes on in another tab" : "You are not connected to the interview";
  return (
    <div className="flex flex-1 flex-col justify-center">
      <h1 className="sr-only">{title}</h1>
      <ErrorState
        title={title}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {remedy === "none" ? null : (
              <Button variant="primary" busy={busy} onClick={() => void goIn()}>
                {remedy === "takeBack" ? "Take it back here" : "Go in again"}
              </Button>
            )}
            <Link href="/" className={buttonClass()}>
              My interviews
            </Link>
          </div>
        }
      >
        {remedy === "takeBack" ? "Only one tab at a time can be in the room. Nothing is lost by changing." : sentence}
      </ErrorState>
    </div>
  );
}
