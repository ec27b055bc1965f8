"use client";

import { type GeminiVoice, geminiVoices } from "@mockingbird/domain";
import { classNames, IconButton, Spinner, toast } from "@mockingbird/ui";
import { Play, Square } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { voiceWords } from "../voice-words.ts";

type VoiceFieldProps = {
  value: GeminiVoice;
  onValueChange: (voice: GeminiVoice) => void;
  languageCode: string;
  /** The voices come from the demonstration's synthesiser, not from Gemini. */
  isDemonstration: boolean;
};

type Playing = { voice: GeminiVoice; isHeard: boolean };

/** Every voice, each to be heard before it is chosen. */
export function VoiceField({ value, onValueChange, languageCode, isDemonstration }: VoiceFieldProps) {
  const name = useId();
  const sound = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState<Playing | null>(null);
  const stop = () => {
    sound.current?.pause();
    sound.current = null;
    setPlaying(null);
  };
  useEffect(() => () => sound.current?.pause(), []);

  const play = async (voice: GeminiVoice) => {
    stop();
    const audio = new Audio(`/api/voices/${voice}/sample?${new URLSearchParams({ language: languageCode })}`);
    sound.current = audio;
    setPlaying({ voice, isHeard: false });
    audio.addEventListener("ended", stop, { once: true });
    try {
      await audio.play();
      if (sound.current === audio) setPlaying({ voice, isHeard: true });
    } catch {
      if (sound.current !== audio) return;
      stop();
      toast.error(`${voice} cannot be heard just now`, {
        description: "You can still choose it. Try again in a minute.",
      });
    }
  };

  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium text-13 text-ink">Voice</legend>
      {isDemonstration ? (
        <p className="text-13 text-ink-muted">
          You hear the demonstration’s own synthesiser. With a Gemini key these are Gemini’s voices.
        </p>
      ) : null}
      <ul className="grid max-h-72 gap-px overflow-y-auto rounded-panel border border-line p-1 sm:grid-cols-2 lg:grid-cols-3">
        {geminiVoices.map((voice) => (
          <li
            key={voice}
            className={classNames(
              "flex items-center gap-1 rounded-control pr-1 hover:bg-hover has-checked:bg-accent-wash",
            )}
          >
            <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-3 px-2.5 py-2">
              <input
                type="radio"
                name={name}
                value={voice}
                checked={value === voice}
                onChange={() => onValueChange(voice)}
                className="size-4 shrink-0 accent-accent"
              />
              <span className="flex min-w-0 items-baseline gap-2 text-14 text-ink">
                {voice}
                <span className="truncate text-12 text-ink-muted">{voiceWords[voice]}</span>
              </span>
            </label>
            <IconButton
              label={playing?.voice === voice ? `Stop ${voice}` : `Hear ${voice}`}
              size="icon-small"
              onClick={() => (playing?.voice === voice ? stop() : void play(voice))}
            >
              {playing?.voice !== voice ? (
                <Play aria-hidden="true" />
              ) : playing.isHeard ? (
                <Square aria-hidden="true" />
              ) : (
                <Spinner />
              )}
            </IconButton>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
