import type { EndCause, InterviewMetrics } from "@mockingbird/domain";
import { log } from "../log.ts";
import type { Stores } from "./open-stores.ts";

/** Stores that the running interview is over, and that its transcript is due. Nothing else is, from now on. */
export function endInterview({ records, turns, deadlines }: Stores, cause: EndCause, metrics: InterviewMetrics): void {
  records.patch({ end: { cause, atMs: Date.now() }, metrics });
  deadlines.set("submit", Date.now());
  deadlines.clear(
    "grace",
    "closing",
    "duration",
    "resume",
    "timeLeft",
    "silence",
    "idle",
    "place",
    "standing",
    "markLive",
  );
  const identity = records.get()?.identity;
  const { length } = turns.list();
  log("info", "interview-ended", { org: identity?.org, interviewId: identity?.iv, cause, turns: length });
}
