import { expect, test } from "vitest";
import { queueTiles } from "./queue-tiles.ts";

const none = { count: 0, isCapped: false };
const some = { count: 2, isCapped: false };
const quiet = { toReview: none, overdue: none, live: none, lateTranscripts: none, failedMails: none };
const owner = { role: "owner", isLimitedToCohorts: false } as const;

test("what went wrong stands there only once something did", () => {
  expect(queueTiles(quiet, owner).map(({ id }) => id)).toEqual(["to-review", "overdue", "live"]);
  const wrong = { ...quiet, lateTranscripts: some, failedMails: some };
  expect(queueTiles(wrong, owner).map(({ id }) => id)).toEqual([
    "to-review",
    "overdue",
    "live",
    "late-transcripts",
    "failed-mails",
  ]);
});

test("coral is for somebody who talks now, and for nothing else", () => {
  expect(queueTiles(quiet, owner).some(({ look }) => look === "live")).toBe(false);
  const live = queueTiles({ ...quiet, live: some, failedMails: some }, owner).filter(({ look }) => look === "live");
  expect(live.map(({ id }) => id)).toEqual(["live"]);
});
