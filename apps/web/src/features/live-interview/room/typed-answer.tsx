"use client";

import { typedAnswerCharactersMax } from "@mockingbird/domain/limits";
import { Button, TextArea } from "@mockingbird/ui";
import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { InterviewRoom } from "./interview-room.ts";

/** An answer without speech. What could not be sent stays in the field. */
export function TypedAnswer({ room, canSend }: { room: InterviewRoom; canSend: boolean }) {
  const [text, setText] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    const answer = text.trim();
    if (answer && room.answerInText(answer)) setText("");
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
      <div className="flex items-center justify-between gap-3">
        <p className="text-12 text-ink-muted">
          {canSend
            ? "Enter sends it, Shift and Enter start a new line."
            : "You can send it once you are connected again."}
        </p>
        <Button type="submit" variant="primary" className="max-sm:h-11" disabled={!canSend || text.trim() === ""}>
          <SendHorizontal aria-hidden="true" />
          Send
        </Button>
      </div>
    </form>
  );
}
