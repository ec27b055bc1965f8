"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { InterviewAudio } from "./audio/interview-audio.ts";
import { DeviceCheck } from "./device-check/device-check.tsx";
import type { InterviewBrief } from "./interview-brief.ts";
import type { InterviewRoom } from "./room/interview-room.ts";

// The room itself comes while the devices are being checked, so that the check is there sooner on a slow line.
const loadRoomView = () => import("./room/room-view.tsx").then((module) => module.RoomView);
const loadEntrance = () => import("./room/enter-room.ts").then((module) => module.enterRoom);
const RoomView = dynamic(loadRoomView, { ssr: false });

type Stage = { kind: "check" } | { kind: "room"; audio: InterviewAudio; room: InterviewRoom } | { kind: "failed" };

/** One open interview: first the check of microphone and sound, which costs nothing; then the room. */
export function LiveInterview({ brief }: { brief: InterviewBrief }) {
  const [stage, setStage] = useState<Stage>({ kind: "check" });

  useEffect(() => {
    // What fails now is asked for again when the candidate goes in.
    void Promise.allSettled([loadRoomView(), loadEntrance()]);
  }, []);

  const enter = async (audio: InterviewAudio) => {
    try {
      const [enterRoom] = await Promise.all([loadEntrance(), loadRoomView()]);
      setStage({ kind: "room", audio, room: enterRoom(audio, brief.interviewId) });
    } catch {
      audio.close();
      setStage({ kind: "failed" });
    }
  };

  if (stage.kind === "room") {
    const { audio, room } = stage;
    return <RoomView brief={brief} audio={audio} room={room} onStartOver={() => setStage({ kind: "check" })} />;
  }
  return (
    <DeviceCheck
      key={stage.kind}
      brief={brief}
      failed={stage.kind === "failed"}
      onEnter={(audio) => void enter(audio)}
    />
  );
}
