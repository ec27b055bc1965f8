"use client";

import { Button, LevelMeter, Select } from "@mockingbird/ui";
import { ArrowRight, Volume2 } from "lucide-react";
import { useEffect, useState } from "react";
import { InterviewAudio } from "../audio/interview-audio.ts";
import { useLoudness } from "../audio/use-loudness.ts";
import { keepChosenDevices, readChosenDevices } from "../devices/chosen-devices.ts";
import { useAudioDevices } from "./use-audio-devices.ts";

/** Louder than a quiet room: somebody has said something. */
const heardLevel = 0.35;

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
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={() => audio.playTestSound()}>
            <Volume2 aria-hidden="true" />
            Play a test sound
          </Button>
          <p className="text-13 text-ink-muted">Three notes. Headphones give the best sound.</p>
        </div>
      </section>
      <div className="flex flex-col items-start gap-3 border-line border-t pt-6">
        <Button variant="primary" size="large" onClick={onEnter}>
          Enter the room
          <ArrowRight aria-hidden="true" />
        </Button>
        <p className="text-13 text-ink-muted">
          The interviewer greets you and asks the first question. If the connection drops, come back to this page within
          a minute and go on.
        </p>
      </div>
    </div>
  );
}
