import { Callout } from "@mockingbird/ui";
import { useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { openInterviewAudio } from "../devices/open-interview-audio.ts";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";
import { EnterButton } from "./enter-button.tsx";

type TypingEntranceProps = {
  failed: boolean;
  /** It came in place of what was pressed. */
  takesFocus: boolean;
  habits: TalkHabits;
  onEnter: (audio: InterviewAudio) => void;
};

/** Whoever types needs no microphone, so none is asked for. */
export function TypingEntrance({ failed, takesFocus, habits, onEnter }: TypingEntranceProps) {
  const [busy, setBusy] = useState(false);
  const [unsupported, setUnsupported] = useState(false);
  const enter = async () => {
    setBusy(true);
    try {
      onEnter(await openInterviewAudio(habits));
    } catch {
      setUnsupported(true);
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col items-start gap-3">
      {failed ? (
        <Callout tone="danger" title="We could not load the room">
          Check your connection, then try again. No attempt has been spent.
        </Callout>
      ) : null}
      {unsupported ? (
        <Callout tone="warning" title="This browser cannot play the interviewer">
          Open this page in a current Chrome, Edge, Firefox or Safari. No attempt has been spent.
        </Callout>
      ) : null}
      <EnterButton busy={busy} takesFocus={takesFocus} onEnter={() => void enter()} />
      <p className="text-13 text-ink-muted">
        No microphone is needed. The interviewer speaks, and every word of it is written on the screen.
      </p>
    </div>
  );
}
