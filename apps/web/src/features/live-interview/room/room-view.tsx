"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import { Captions } from "../captions/captions.tsx";
import type { InterviewBrief } from "../interview-brief.ts";
import { ClosedScreen } from "./closed-screen.tsx";
import { EndedScreen } from "./ended-screen.tsx";
import type { InterviewRoom } from "./interview-room.ts";
import { RoomControls } from "./room-controls.tsx";
import { RoomFrame } from "./room-frame.tsx";
import { RoomNotices } from "./room-notices.tsx";
import { RoomState } from "./room-state.tsx";
import { TimeLeft } from "./time-left.tsx";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { usePlaybackFigures } from "./use-playback-figures.ts";
import { VoiceForm } from "./voice-form.tsx";

type RoomViewProps = {
  brief: InterviewBrief;
  audio: InterviewAudio;
  room: InterviewRoom;
  /** Back to the check of the devices, and from there into the room again. */
  onStartOver: () => void;
};

export function RoomView({ brief, audio, room, onStartOver }: RoomViewProps) {
  const snapshot = useSyncExternalStore(room.subscribe, room.snapshot, room.snapshot);
  const root = useRef<HTMLDivElement>(null);
  usePlaybackFigures(room, root);
  const over = snapshot.phase === "ended" || snapshot.phase === "closed";
  useLeaveGuard(!over);

  useEffect(() => {
    const retry = () => room.networkReturned();
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [room]);

  return (
    <RoomFrame actions={over ? null : <TimeLeft time={snapshot.time} />}>
      <div ref={root} data-phase={snapshot.phase} className="mx-auto flex min-h-0 w-full max-w-2xl flex-1 flex-col">
        {snapshot.connection.kind === "closed" ? (
          <ClosedScreen connection={snapshot.connection} onStartOver={onStartOver} />
        ) : snapshot.phase === "ended" ? (
          <EndedScreen brief={brief} connection={snapshot.connection} />
        ) : (
          <>
            <h1 className="sr-only">{brief.title}</h1>
            <RoomState snapshot={snapshot} />
            <VoiceForm audio={audio} />
            <RoomNotices room={room} audio={audio} notice={snapshot.notice} />
            <Captions captions={snapshot.captions} />
            <RoomControls room={room} snapshot={snapshot} />
          </>
        )}
      </div>
    </RoomFrame>
  );
}
