"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useState } from "react";
import type { InterviewAudio } from "./audio/interview-audio.ts";
import { DeviceCheck } from "./device-check/device-check.tsx";
import { ReturnScreen } from "./device-check/return-screen.tsx";
import type { InterviewBrief } from "./interview-brief.ts";
import type { InterviewRoom } from "./room/interview-room.ts";
import { useTalkHabits } from "./talk-habits/use-talk-habits.ts";

// The room itself comes while the devices are being checked, so that the check is there sooner on a slow line.
const loadRoomView = () => import("./room/room-view.tsx").then((module) => module.RoomView);
const loadEntrance = () => import("./room/enter-room.ts").then((module) => module.enterRoom);
const RoomView = dynamic(loadRoomView, { ssr: false });

type Stage =
  | { kind: "check"; failed: boolean }
  | { kind: "return"; failed: boolean }
  | { kind: "room"; audio: InterviewAudio; room: InterviewRoom };

type LiveInterviewProps = {
  brief: InterviewBrief;
  personId: string;
  /** What to know before it, made on the server. */
  about: ReactNode;
  /** The Worker's address that says whether a socket gets through. */
  lineUrl: string;
};

/** One open interview: first the check of microphone and sound, which costs nothing; then the room. Whoever comes back goes straight on. */
export function LiveInterview({ brief, personId, about, lineUrl }: LiveInterviewProps) {
  const [stage, setStage] = useState<Stage>({ kind: brief.status === "live" ? "return" : "check", failed: false });
  const [habits, setHabits] = useTalkHabits(personId, {
    patience: brief.patience,
    typesFromStart: brief.typedAnswers,
  });

  useEffect(() => {
    // What fails now is asked for again when the candidate goes in.
    void Promise.allSettled([loadRoomView(), loadEntrance()]);
  }, []);

  const enter = async (audio: InterviewAudio, how = habits) => {
    try {
      const [enterRoom] = await Promise.all([loadEntrance(), loadRoomView()]);
      setStage({ kind: "room", audio, room: enterRoom(audio, brief.interviewId, how) });
    } catch {
      audio.close();
      setStage({ kind: stage.kind === "check" ? "check" : "return", failed: true });
    }
  };

  if (stage.kind === "room") {
    const { audio, room } = stage;
    return (
      <RoomView
        brief={brief}
        audio={audio}
        room={room}
        onHabits={setHabits}
        onStartOver={() => setStage({ kind: "return", failed: false })}
        onEnterAgain={(again) => void enter(again)}
      />
    );
  }
  if (stage.kind === "return") {
    return (
      <ReturnScreen
        brief={brief}
        habits={habits}
        failed={stage.failed}
        onEnter={(audio, how) => void enter(audio, how)}
        onCheck={() => setStage({ kind: "check", failed: false })}
      />
    );
  }
  return (
    <DeviceCheck
      brief={brief}
      about={about}
      lineUrl={lineUrl}
      failed={stage.failed}
      habits={habits}
      onHabits={setHabits}
      onEnter={(audio, how) => void enter(audio, how)}
    />
  );
}
