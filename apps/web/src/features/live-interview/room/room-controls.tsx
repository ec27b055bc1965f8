"use client";

import { Button, ConfirmDialog } from "@mockingbird/ui";
import { Check, Keyboard, LogOut, Mic, MicOff } from "lucide-react";
import { useEffect, useState } from "react";
import type { InterviewRoom, RoomSnapshot } from "./interview-room.ts";
import { isTypingIn } from "./is-typing-in.ts";
import { TypedAnswer } from "./typed-answer.tsx";

type RoomControlsProps = { room: InterviewRoom; snapshot: RoomSnapshot };

export function RoomControls({ room, snapshot }: RoomControlsProps) {
  const [typing, setTyping] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const { muted, phase, leaving } = snapshot;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "m" || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isTypingIn(event.target)) return;
      room.setMuted(!room.snapshot().muted);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [room]);

  return (
    <div className="flex shrink-0 flex-col gap-3 border-line border-t py-4">
      {typing ? <TypedAnswer room={room} canSend={snapshot.connection.kind === "open"} /> : null}
      <div className="flex flex-wrap items-center justify-center gap-2">
        <Button aria-pressed={muted} aria-keyshortcuts="m" title="M" onClick={() => room.setMuted(!muted)}>
          {muted ? <MicOff aria-hidden="true" /> : <Mic aria-hidden="true" />}
          {muted ? "Unmute" : "Mute"}
        </Button>
        <Button disabled={phase !== "listening" || muted} onClick={() => room.doneSpeaking()}>
          <Check aria-hidden="true" />
          I’m done
        </Button>
        <Button aria-pressed={typing} aria-expanded={typing} onClick={() => setTyping(!typing)}>
          <Keyboard aria-hidden="true" />
          Type
        </Button>
        <Button variant="quiet" busy={leaving} onClick={() => setConfirming(true)}>
          {leaving ? null : <LogOut aria-hidden="true" />}
          End
        </Button>
      </div>
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
