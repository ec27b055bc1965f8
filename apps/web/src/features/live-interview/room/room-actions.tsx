"use client";

import { Button } from "@mockingbird/ui";
import { Flag, Pause, Play, Repeat } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { InterviewRoom, RoomSnapshot } from "./interview-room.ts";

// Hardly anybody needs it, so that nobody waits for it at the door.
const ReportProblemDialog = dynamic(
  () => import("../../report-problem/index.ts").then((module) => module.ReportProblemDialog),
  { ssr: false },
);

/** On a phone they share the width, each large enough for a fingertip. */
const actionClass = "max-sm:h-11 max-sm:min-w-0 max-sm:flex-1 max-sm:px-1 pointer-coarse:h-11";

type RoomActionsProps = {
  room: InterviewRoom;
  snapshot: RoomSnapshot;
  interviewId: string;
  mayPause: boolean;
};

/** What helps in a conversation that goes too fast or wrong. None of it is an answer, and none of it costs anything. */
export function RoomActions({ room, snapshot, interviewId, mayPause }: RoomActionsProps) {
  const [report, setReport] = useState<"unused" | "open" | "closed">("unused");
  const { phase, leaving, pauseUsedUp } = snapshot;
  const paused = phase === "paused";
  const talking = phase === "interviewerSpeaking" || phase === "listening" || phase === "thinking";
  return (
    <div className="flex items-center gap-1.5 sm:-mx-2.5 sm:gap-2">
      <Button
        size="small"
        variant="quiet"
        className={actionClass}
        disabled={phase !== "listening" || leaving}
        onClick={() => room.repeatQuestion()}
      >
        <Repeat aria-hidden="true" />
        <span>
          Repeat<span className="max-sm:sr-only"> the question</span>
        </span>
      </Button>
      {mayPause || paused ? (
        // One button for both, so that whoever has pressed it is still on it.
        <Button
          size="small"
          variant={paused ? "primary" : "quiet"}
          className={actionClass}
          disabled={leaving || (!paused && (!talking || pauseUsedUp))}
          onClick={() => room.setPaused(!paused)}
        >
          {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
          {paused ? "Go on" : "Pause"}
        </Button>
      ) : null}
      <Button
        size="small"
        variant="quiet"
        className={`${actionClass} sm:ml-auto`}
        aria-haspopup="dialog"
        onClick={() => setReport("open")}
      >
        <Flag aria-hidden="true" />
        <span>
          Report<span className="max-sm:sr-only"> a problem</span>
        </span>
      </Button>
      {report === "unused" ? null : (
        <ReportProblemDialog
          interviewId={interviewId}
          open={report === "open"}
          onOpenChange={(open) => setReport(open ? "open" : "closed")}
        />
      )}
    </div>
  );
}
