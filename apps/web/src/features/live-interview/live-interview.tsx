"use client";

import { useCallback, useState } from "react";
import type { InterviewAudio } from "./audio/interview-audio.ts";
import { requestPass } from "./connection/request-pass.ts";
import { DeviceCheck } from "./device-check/device-check.tsx";
import type { InterviewBrief } from "./interview-brief.ts";
import { InterviewRoom } from "./room/interview-room.ts";
import { RoomView } from "./room/room-view.tsx";

type Stage = { kind: "check" } | { kind: "room"; audio: InterviewAudio; room: InterviewRoom };

/** One open interview: first the check of microphone and sound, which costs nothing; then the room. */
export function LiveInterview({ brief }: { brief: InterviewBrief }) {
  const [stage, setStage] = useState<Stage>({ kind: "check" });
  const { interviewId } = brief;

  const enter = useCallback(
    (audio: InterviewAudio) => {
      const room = new InterviewRoom(audio, () => requestPass(interviewId));
      room.enter();
      setStage({ kind: "room", audio, room });
    },
    [interviewId],
  );

  if (stage.kind === "check") return <DeviceCheck brief={brief} onEnter={enter} />;
  return (
    <RoomView brief={brief} audio={stage.audio} room={stage.room} onStartOver={() => setStage({ kind: "check" })} />
  );
}
