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
    <form onSubmit={send} className="flex items-end gap-2">
      <TextArea
        className="flex-1"
        label="Your answer in writing"
        rows={2}
        maxLength={typedAnswerCharactersMax}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={sendOnEnter}
        hint="Enter sends it, Shift and Enter start a new line."
        autoFocus
      />
      <Button type="submit" variant="primary" disabled={!canSend || text.trim() === ""} className="mb-6.5">
        <SendHorizontal aria-hidden="true" />
        Send
      </Button>
    </form>
  );
}
