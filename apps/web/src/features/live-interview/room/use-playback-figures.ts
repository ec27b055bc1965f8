import { interviewerAudioRateHz } from "@mockingbird/domain/limits";
import { type RefObject, useEffect } from "react";
import type { InterviewRoom } from "./interview-room.ts";

/** What was really played, written on the room's element for whoever measures it; React does not have to render for it. */
export function usePlaybackFigures(room: InterviewRoom, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let rmsMax = 0;
    room.onLevel = ({ rms, playedSamples, underruns }) => {
      if (!root.current) return;
      rmsMax = Math.max(rmsMax, rms);
      root.current.dataset.playedSeconds = (playedSamples / interviewerAudioRateHz).toFixed(2);
      root.current.dataset.playedRms = rms.toFixed(4);
      root.current.dataset.playedRmsMax = rmsMax.toFixed(4);
      root.current.dataset.underruns = String(underruns);
    };
    return () => {
      room.onLevel = () => {};
    };
  }, [room, root]);
}
