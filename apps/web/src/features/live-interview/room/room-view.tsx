"use client";

import { useRef, useSyncExternalStore } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { Captions } from "../captions/captions.tsx";
import type { InterviewBrief } from "../interview-brief.ts";
import { HowYouTalkMenu } from "../talk-habits/how-you-talk-menu.tsx";
import type { TalkHabits } from "../talk-habits/talk-habits.ts";
import { ClosedScreen } from "./closed-screen.tsx";
import { EndedScreen } from "./ended-screen.tsx";
import type { InterviewRoom } from "./interview-room.ts";
import { PauseNote } from "./pause-note.tsx";
import { QuestionProgress } from "./question-progress.tsx";
import { RoomControls } from "./room-controls.tsx";
import { RoomFrame } from "./room-frame.tsx";
import { RoomNotices } from "./room-notices.tsx";
import { RoomState } from "./room-state.tsx";
import { TimeLeft } from "./time-left.tsx";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { useMicrophones } from "./use-microphones.ts";
import { usePlaybackFigures } from "./use-playback-figures.ts";
import { useWaking } from "./use-waking.ts";
import { VoiceForm } from "./voice-form.tsx";

type RoomViewProps = {
  brief: InterviewBrief;
  audio: InterviewAudio;
  room: InterviewRoom;
  onHabits: (habits: TalkHabits) => void;
  /** Back to the door, where trouble with the microphone is explained. */
  onStartOver: () => void;
  /** Into the room again, with sound that is open already. */
  onEnterAgain: (audio: InterviewAudio) => void;
};

export function RoomView({ brief, audio, room, onHabits, onStartOver, onEnterAgain }: RoomViewProps) {
  const snapshot = useSyncExternalStore(room.subscribe, room.snapshot, room.snapshot);
  const root = useRef<HTMLDivElement>(null);
  usePlaybackFigures(room, root);
  const over = snapshot.phase === "ended" || snapshot.phase === "closed";
  useLeaveGuard(!over);

  useWaking(room, audio);
  const microphones = useMicrophones(audio, !over && snapshot.habits.way !== "type");
  const changeHabits = (habits: TalkHabits) => {
    room.setHabits(habits);
    onHabits(habits);
  };

  return (
    <RoomFrame
      actions={
        over ? null : (
          <div className="flex items-center gap-2">
            <HowYouTalkMenu
              habits={snapshot.habits}
              onChange={changeHabits}
              captionsAlways={brief.captionsAlways}
              microphones={microphones.microphones}
              microphoneId={microphones.microphoneId}
              onMicrophone={(deviceId) => void microphones.use(deviceId)}
            />
            <TimeLeft time={snapshot.time} />
          </div>
        )
      }
    >
      <div ref={root} data-phase={snapshot.phase} className="mx-auto flex min-h-0 w-full max-w-2xl flex-1 flex-col">
        {snapshot.connection.kind === "closed" ? (
          <ClosedScreen
            connection={snapshot.connection}
            habits={snapshot.habits}
            onStartOver={onStartOver}
            onEnterAgain={onEnterAgain}
          />
        ) : snapshot.phase === "ended" ? (
          <EndedScreen brief={brief} connection={snapshot.connection} />
        ) : (
          <>
            <h1 className="sr-only">{brief.title}</h1>
            <div className="flex flex-wrap justify-between gap-x-4 pt-2 text-13 text-ink-muted">
              <p>You are talking to an AI.</p>
              <QuestionProgress progress={snapshot.progress} />
            </div>
            <RoomState snapshot={snapshot} unheard={microphones.news?.kind === "lost"} />
            {snapshot.pause && snapshot.phase === "paused" ? <PauseNote pause={snapshot.pause} /> : null}
            <VoiceForm audio={audio} />
            <RoomNotices audio={audio} snapshot={snapshot} microphones={microphones} />
            {snapshot.habits.captions || brief.captionsAlways ? (
              <Captions captions={snapshot.captions} />
            ) : (
              <div className="flex-1" />
            )}
            <RoomControls room={room} snapshot={snapshot} brief={brief} />
          </>
        )}
      </div>
    </RoomFrame>
  );
}
