import { expect, test } from "vitest";
import { liveText } from "./live-text.ts";

const interview = {
  interviewId: "i",
  groupId: "g",
  candidateName: "Leo Martins",
  title: "Graduate scheme",
  attempt: 1,
  startedAt: "2026-11-22T12:00:00.000Z",
  plannedSeconds: 900,
  isWaitingForTranscript: false,
};
const after = (seconds: number) => new Date(Date.parse(interview.startedAt) + seconds * 1000);

test.each([
  [-5, "just begun", "15 minutes left"],
  [59, "just begun", "14 minutes left"],
  [61, "since 1 minute", "13 minutes left"],
  [860, "since 14 minutes", "under a minute left"],
  [900, "since 15 minutes", "coming to its end"],
])("after %i seconds: %s, %s", (seconds, since, left) => {
  expect(liveText(interview, after(seconds))).toEqual({ since, left });
});

test("one whose transcript should have come says so", () => {
  expect(liveText({ ...interview, isWaitingForTranscript: true }, after(3600)).left).toBe(
    "should be over; its transcript has not come",
  );
});
