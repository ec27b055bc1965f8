"use client";

import { Button, Callout } from "@mockingbird/ui";
import { useEffect, useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { openMicrophone } from "../audio/microphone.ts";
import type { InterviewRoom } from "./interview-room.ts";

type RoomNoticesProps = { room: InterviewRoom; audio: InterviewAudio; notice: string | null };

/** Trouble that the interview survives: what happened, what is safe, what to do. */
export function RoomNotices({ audio, notice }: RoomNoticesProps) {
  const [suspended, setSuspended] = useState(false);
  const [microphoneLost, setMicrophoneLost] = useState(false);

  useEffect(() => {
    audio.onSuspended(setSuspended);
    audio.onMicrophoneLost = () => setMicrophoneLost(true);
  }, [audio]);

  const reconnectMicrophone = async () => {
    const stream = await openMicrophone().catch(() => null);
    if (!stream) return;
    audio.switchMicrophone(stream);
    setMicrophoneLost(false);
  };

  return (
    <div className="mt-4 flex flex-col gap-2 empty:hidden">
      {notice ? <Callout tone="warning" title={notice} /> : null}
      {suspended ? (
        <Callout
          tone="warning"
          title="Your device has paused the sound"
          action={
            <Button size="small" onClick={() => void audio.resume()}>
              Turn the sound on
            </Button>
          }
        />
      ) : null}
      {microphoneLost ? (
        <Callout
          tone="warning"
          title="Your microphone was disconnected"
          action={
            <Button size="small" onClick={() => void reconnectMicrophone()}>
              Use a microphone again
            </Button>
          }
        >
          You can go on by typing your answers.
        </Callout>
      ) : null}
    </div>
  );
}
