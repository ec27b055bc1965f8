"use client";

import { buttonClass, classNames } from "@mockingbird/ui";
import { SlidersHorizontal } from "lucide-react";
import { useId } from "react";
import { CaptionsChoice } from "../captions/captions-choice.tsx";
import { Choice } from "./choice.tsx";
import { HowYouTalk } from "./how-you-talk.tsx";
import type { TalkHabits } from "./talk-habits.ts";

type HowYouTalkMenuProps = {
  habits: TalkHabits;
  onChange: (habits: TalkHabits) => void;
  captionsAlways: boolean;
  /** As the browser names them; a choice only where there are several. */
  microphones: readonly { deviceId: string; label: string }[];
  microphoneId: string | undefined;
  onMicrophone: (deviceId: string) => void;
};

/** The browser's own popover: it closes by Escape and by a click beside it, and weighs nothing. */
export function HowYouTalkMenu(props: HowYouTalkMenuProps) {
  const { habits, onChange, captionsAlways, microphones, microphoneId, onMicrophone } = props;
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label="How you talk"
        className={classNames(buttonClass({ variant: "quiet", size: "small" }), "max-sm:px-2")}
      >
        <SlidersHorizontal aria-hidden="true" />
        <span className="max-sm:sr-only">How you talk</span>
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label="How you talk"
        className="fixed inset-auto top-14 right-3 max-h-[calc(100dvh-5rem)] w-80 max-w-[calc(100vw-1.5rem)] max-sm:left-3 max-sm:w-auto overflow-y-auto rounded-panel border border-line bg-raised p-4 text-ink shadow-float sm:right-6"
      >
        <HowYouTalk habits={habits} onChange={onChange} />
        <div className="mt-4">
          <CaptionsChoice
            shown={habits.captions}
            always={captionsAlways}
            onChange={(captions) => onChange({ ...habits, captions })}
          />
        </div>
        {habits.way !== "type" && microphones.length > 1 ? (
          <div className="mt-4">
            <Choice
              legend="Microphone"
              value={microphoneId ?? "default"}
              options={microphones.map(({ deviceId, label }, n) => ({
                value: deviceId,
                label: label || `Microphone ${n + 1}`,
              }))}
              onChoose={onMicrophone}
            />
          </div>
        ) : null}
        <p className="mt-4 text-12 text-ink-muted">Remembered for you on this device. Reviewers do not see it.</p>
      </div>
    </>
  );
}
