"use client";

import { Button, classNames } from "@mockingbird/ui";
import { Mic } from "lucide-react";
import { type PointerEvent, useEffect } from "react";
import type { InterviewRoom, RoomSnapshot } from "./interview-room.ts";
import { isOperable } from "./is-operable.ts";

type TalkKeyProps = { room: InterviewRoom; snapshot: RoomSnapshot; className: string };

/** The push-to-talk button, and the space bar wherever it means nothing else. Letting go always ends the answer. */
export function TalkKey({ room, snapshot, className }: TalkKeyProps) {
  const { talking, phase, connection, habits } = snapshot;
  const { pressOnce } = habits;

  useEffect(() => {
    const onDown = (event: KeyboardEvent) => {
      if (event.code !== "Space" || isOperable(event.target)) return;
      event.preventDefault();
      if (event.repeat) return;
      room.talk(pressOnce ? !room.snapshot().talking : true);
    };
    const onUp = (event: KeyboardEvent) => {
      if (event.code !== "Space" || isOperable(event.target)) return;
      event.preventDefault();
      if (!pressOnce) room.talk(false);
    };
    // A key that goes up in another window is never heard of.
    const letGo = () => room.talk(false);
    window.addEventListener("keydown", onDown);
    window.addEventListener("keyup", onUp);
    window.addEventListener("blur", letGo);
    return () => {
      window.removeEventListener("keydown", onDown);
      window.removeEventListener("keyup", onUp);
      window.removeEventListener("blur", letGo);
      letGo();
    };
  }, [room, pressOnce]);

  const press = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    room.talk(true);
  };
  const hold = { onPointerDown: press, onLostPointerCapture: () => room.talk(false) };
  return (
    <Button
      data-talk-key=""
      variant="primary"
      className={classNames(className, "touch-none select-none", talking && "ring-4 ring-accent-wash")}
      aria-pressed={talking}
      aria-keyshortcuts="Space"
      disabled={connection.kind !== "open" || phase === "ending" || phase === "paused"}
      {...(pressOnce ? {} : hold)}
      // Without a pointer a click is a press of Enter or of a screen reader, neither of which can be held.
      onClick={(event) => {
        if (pressOnce || event.detail === 0) room.talk(!room.snapshot().talking);
      }}
    >
      <Mic aria-hidden="true" />
      {talking ? (pressOnce ? "Finish" : "Let go when done") : pressOnce ? "Start talking" : "Hold to talk"}
    </Button>
  );
}
