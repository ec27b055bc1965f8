import { useEffect } from "react";
import type { InterviewAudio } from "../audio/interview-audio.ts";
import type { InterviewRoom } from "./interview-room.ts";

/** A tab that slept, a page that came back from the browser's memory, a network that returned: each may have lost the line. */
export function useWaking(room: InterviewRoom, audio: InterviewAudio): void {
  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === "hidden") return;
      room.woke();
      // Without a click some browsers refuse; then the notice with its button stays.
      void audio.resume().catch(() => undefined);
    };
    window.addEventListener("online", wake);
    window.addEventListener("pageshow", wake);
    document.addEventListener("visibilitychange", wake);
    document.addEventListener("resume", wake);
    return () => {
      document.removeEventListener("resume", wake);
      window.removeEventListener("online", wake);
      window.removeEventListener("pageshow", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [room, audio]);
}
