"use client";

import { Button, buttonClass } from "@mockingbird/ui";
import { AppWindow, Unplug } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import type { ConnectionState } from "../connection/connection-state.ts";
import { openInterviewAudio } from "../devices/open-interview-audio.ts";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";
import { ClosingMessage } from "./closing-message.tsx";

type ClosedScreenProps = {
  connection: Extract<ConnectionState, { kind: "closed" }>;
  habits: TalkHabits;
  onStartOver: () => void;
  onEnterAgain: (audio: InterviewAudio) => void;
};

export function ClosedScreen({ connection, habits, onStartOver, onEnterAgain }: ClosedScreenProps) {
  const [busy, setBusy] = useState(false);
  const { remedy, sentence } = connection;
  const elsewhere = remedy === "takeBack";
  const goIn = async () => {
    setBusy(true);
    try {
      onEnterAgain(await openInterviewAudio(habits));
    } catch {
      // The screen that comes next says what is wrong with the microphone.
      onStartOver();
    }
  };
  const Picture = elsewhere ? AppWindow : Unplug;
  return (
    <ClosingMessage
      picture={<Picture aria-hidden="true" strokeWidth={1.5} className="size-8 text-ink-muted" />}
      title={elsewhere ? "Your interview goes on in another tab" : "You are not connected to the interview"}
    >
      <p className="text-pretty text-16 text-ink-soft">
        {elsewhere ? "Only one tab at a time can be in the room. Nothing is lost by changing." : sentence}
      </p>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        {remedy === "none" ? null : (
          <Button variant="primary" busy={busy} onClick={() => void goIn()}>
            {elsewhere ? "Take it back here" : "Go in again"}
          </Button>
        )}
        <Link href="/" className={buttonClass()}>
          My interviews
        </Link>
      </div>
    </ClosingMessage>
  );
}
