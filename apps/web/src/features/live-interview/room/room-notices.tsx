"use client";

import { Button, Callout } from "@mockingbird/ui";
import { useEffect, useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import type { SoundOutput } from "../audio/sound-output.ts";
import { ConnectionTrouble } from "./connection-trouble.tsx";
import type { RoomSnapshot } from "./interview-room.ts";
import { MicrophoneNotice } from "./microphone-notice.tsx";
import type { useMicrophones } from "./use-microphones.ts";

type RoomNoticesProps = {
  audio: InterviewAudio;
  snapshot: RoomSnapshot;
  microphones: ReturnType<typeof useMicrophones>;
};

/** Trouble that the interview survives: what happened, what is safe, what to do. */
export function RoomNotices({ audio, snapshot, microphones }: RoomNoticesProps) {
  const { phase, connection, notice } = snapshot;
  const [soundOutput, setSoundOutput] = useState<SoundOutput>("playing");
  const { news, use, dismiss } = microphones;

  useEffect(() => audio.onSoundOutput(setSoundOutput), [audio]);

  return (
    <div className="mt-4 flex flex-col gap-2 empty:hidden">
      {phase === "reconnecting" ? <ConnectionTrouble connection={connection} /> : null}
      {phase === "connecting" && "failures" in connection && connection.failures > 0 ? (
        <Callout tone="warning" title="We cannot reach your interview yet">
          We keep trying. Check your connection. What you have said is kept.
        </Callout>
      ) : null}
      {notice ? <Callout tone="warning" title={notice} /> : null}
      {soundOutput === "gone" ? (
        <Callout tone="warning" title="Your speaker is gone">
          Connect headphones or a speaker, and the sound goes on by itself. Until then, read the captions.
        </Callout>
      ) : null}
      {soundOutput === "blocked" ? (
        <Callout
          tone="warning"
          title="Your device has paused the sound"
          action={
            <Button size="small" onClick={() => void audio.resume()}>
              Turn the sound on
            </Button>
          }
        >
          A call or another program may have taken it.
        </Callout>
      ) : null}
      {news ? <MicrophoneNotice news={news} onUse={(deviceId) => void use(deviceId)} onDismiss={dismiss} /> : null}
    </div>
  );
}
