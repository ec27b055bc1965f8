"use client";

import { LevelMeter, Select } from "@mockingbird/ui";
import { useEffect, useState } from "react";
import { InterviewAudio } from "../audio/interview-audio.ts";
import { useLoudness } from "../audio/use-loudness.ts";
import { keepChosenDevices, readChosenDevices } from "../devices/chosen-devices.ts";
import { EnterButton } from "./enter-button.tsx";
import { HearSound } from "./hear-sound.tsx";
import { heardLevel } from "./one-second-recording.ts";
import { PausedSound } from "./paused-sound.tsx";
import { RecordAndPlay } from "./record-and-play.tsx";
import { useAudioDevices } from "./use-audio-devices.ts";

type SoundCheckProps = {
  audio: InterviewAudio;
  microphoneId: string | undefined;
  onMicrophone: (deviceId: string) => void;
  onEnter: () => void;
};

export function SoundCheck({ audio, microphoneId, onMicrophone, onEnter }: SoundCheckProps) {
  const level = useLoudness(audio.candidate);
  const [heard, setHeard] = useState(false);
  const [speakerId, setSpeakerId] = useState(() => readChosenDevices().speakerId ?? "default");
  const { microphones, speakers } = useAudioDevices(true);

  useEffect(() => {
    if (level > heardLevel) setHeard(true);
  }, [level]);

  const chooseSpeaker = (deviceId: string) => {
    setSpeakerId(deviceId);
    keepChosenDevices({ speakerId: deviceId });
    void audio.chooseSpeaker(deviceId);
  };

  return (
    <div className="flex flex-col gap-6">
      <PausedSound audio={audio} />
      <section aria-label="Microphone" className="flex flex-col gap-3">
        <Select
          label="Microphone"
          value={microphoneId ?? "default"}
          options={microphones.map(({ id, label }) => ({ value: id, label }))}
          placeholder="Your usual microphone"
          onValueChange={onMicrophone}
        />
        <LevelMeter label="Microphone level" level={level} />
        <p role="status" className="text-13 text-ink-muted">
          {heard ? "We hear you." : "Say a few words. The bars show what we hear."}
        </p>
        <RecordAndPlay audio={audio} />
      </section>
      <section aria-label="Sound" className="flex flex-col gap-3">
        {InterviewAudio.canChooseSpeaker && speakers.length > 1 ? (
          <Select
            label="Speaker"
            value={speakerId}
            options={speakers.map(({ id, label }) => ({ value: id, label }))}
            onValueChange={chooseSpeaker}
          />
        ) : null}
        <HearSound audio={audio} />
      </section>
      <div className="flex flex-col items-start gap-3 border-line border-t pt-6">
        <EnterButton onEnter={onEnter} />
        <p className="text-13 text-ink-muted">
          The interviewer greets you and asks the first question. If the connection drops, come back to this page within
          a minute and go on.
        </p>
      </div>
    </div>
  );
}
