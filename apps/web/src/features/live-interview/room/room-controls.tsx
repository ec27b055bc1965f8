"use client";

import { Button, ConfirmDialog, classNames } from "@mockingbird/ui";
import { Check, Keyboard, LogOut, Mic, MicOff } from "lucide-react";
import { useEffect, useState } from "react";
import type { InterviewBrief } from "../interview-brief.ts";
import type { InterviewRoom, RoomSnapshot } from "./interview-room.ts";
import { isTypingIn } from "./is-typing-in.ts";
import { RoomActions } from "./room-actions.tsx";
import { TalkKey } from "./talk-key.tsx";
import { TypedAnswer } from "./typed-answer.tsx";

/** On a phone the four share one row, each with its picture above its word. */
const controlClass = "max-sm:h-14 max-sm:min-w-0 max-sm:flex-1 max-sm:flex-col max-sm:gap-1 max-sm:px-1 max-sm:text-12";

type RoomControlsProps = { room: InterviewRoom; snapshot: RoomSnapshot; brief: InterviewBrief };

export function RoomControls({ room, snapshot, brief }: RoomControlsProps) {
  const [typing, setTyping] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const { muted, phase, leaving, habits } = snapshot;
  const { way } = habits;
  // The interviewer is saying goodbye, or the interview is paused: nothing is listened to.
  const deaf = phase === "ending" || phase === "paused";

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "m" || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const now = room.snapshot();
      if (isTypingIn(event.target) || now.habits.way !== "speak" || now.phase === "ending" || now.phase === "paused")
        return;
      room.setMuted(!now.muted);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [room]);

  const end = (
    <Button
      variant="quiet"
      className={way === "type" ? "max-sm:h-11 max-sm:flex-1" : classNames(controlClass, "sm:ml-auto")}
      busy={leaving}
      onClick={() => setConfirming(true)}
    >
      {leaving ? null : <LogOut aria-hidden="true" />}
      End
    </Button>
  );
  return (
    <div className="flex shrink-0 flex-col gap-3 border-line border-t py-3 sm:py-4">
      <RoomActions room={room} snapshot={snapshot} interviewId={brief.interviewId} mayPause={brief.mayPause} />
      {typing || way === "type" ? (
        <TypedAnswer room={room} snapshot={snapshot}>
          {way === "type" ? end : null}
        </TypedAnswer>
      ) : null}
      {way === "type" ? null : (
        <div className="flex items-center gap-1.5 sm:gap-2">
          {way === "pushToTalk" ? <TalkKey room={room} snapshot={snapshot} className={controlClass} /> : null}
          {way === "speak" ? (
            <>
              <Button
                className={controlClass}
                disabled={deaf}
                aria-pressed={muted}
                aria-keyshortcuts="m"
                title={muted ? "Unmute (M)" : "Mute (M)"}
                onClick={() => room.setMuted(!muted)}
              >
                {muted ? <MicOff aria-hidden="true" /> : <Mic aria-hidden="true" />}
                {muted ? "Unmute" : "Mute"}
              </Button>
              <Button
                className={controlClass}
                disabled={phase !== "listening" || muted}
                onClick={() => room.doneSpeaking()}
              >
                <Check aria-hidden="true" />
                I’m done
              </Button>
            </>
          ) : null}
          <Button className={controlClass} disabled={deaf} aria-pressed={typing} onClick={() => setTyping(!typing)}>
            <Keyboard aria-hidden="true" />
            Type
          </Button>
          {end}
        </div>
      )}
      <ConfirmDialog
        open={confirming}
        onOpenChange={setConfirming}
        title="End the interview now?"
        confirmLabel="End interview"
        cancelLabel="Keep talking"
        destructive
        onConfirm={() => {
          setConfirming(false);
          room.end();
        }}
      >
        What you have said so far is kept and goes to your organisation. You cannot go back into this attempt.
      </ConfirmDialog>
    </div>
  );
}
