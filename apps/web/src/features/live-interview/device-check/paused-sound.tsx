"use client";

import { Button, Callout } from "@mockingbird/ui";
import { useEffect, useState } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import type { SoundOutput } from "../audio/sound-output.ts";

/** Says so while the device plays nothing, as a phone does before it is tapped, during a call, or without a speaker. */
export function PausedSound({ audio }: { audio: InterviewAudio }) {
  const [output, setOutput] = useState<SoundOutput>("playing");
  useEffect(() => audio.onSoundOutput(setOutput), [audio]);
  if (output === "playing") return null;
  if (output === "gone") {
    return (
      <Callout tone="warning" title="We find no speaker">
        Connect headphones or a speaker. You can also go on without sound: every word stands on the screen.
      </Callout>
    );
  }
  return (
    <Callout
      tone="warning"
      title="Your device has paused the sound"
      action={
        <Button size="small" onClick={() => void audio.resume()}>
          Turn the sound on
        </Button>
      }
    >
      Nothing is recorded or played until it is on again.
    </Callout>
  );
}
