"use client";

import { typedAnswerCharactersMax } from "@mockingbird/domain/limits";
import { Button, TextArea } from "@mockingbird/ui";
import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import type { InterviewRoom, RoomSnapshot } from "./interview-room.ts";

type TypedAnswerProps = {
  room: InterviewRoom;
  snapshot: RoomSnapshot;
  /** Stands beside Send. */
  children: ReactNode;
};

/** An answer without speech. What could not be sent stays in the field. */
export function TypedAnswer({ room, snapshot, children }: TypedAnswerProps) {
  const ending = snapshot.phase === "ending";
  const paused = snapshot.phase === "paused";
  const canSend = snapshot.connection.kind === "open" && !ending && !paused;
  const [text, setText] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    const answer = text.trim();
    if (answer && canSend && room.answerInText(answer)) setText("");
  };
  const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-2">
      <TextArea
        label="Your answer in writing"
        rows={2}
        maxLength={typedAnswerCharactersMax}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={sendOnEnter}
        autoFocus
      />
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 text-12 text-ink-muted max-sm:basis-full">
          {ending ? (
            "The interviewer is saying goodbye."
          ) : paused ? (
            "You can send it once the interview goes on."
          ) : canSend ? (
            <span className="pointer-coarse:hidden">Enter sends it, Shift and Enter start a new line.</span>
          ) : (
            "You can send it once you are connected again."
          )}
        </p>
        {children}
        <Button
          type="submit"
          variant="primary"
          className="max-sm:h-11 max-sm:flex-1"
          disabled={!canSend || text.trim() === ""}
        >
          <SendHorizontal aria-hidden="true" />
          Send
        </Button>
      </div>
    </form>
  );
}
