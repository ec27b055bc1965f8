import type { Home } from "@mockingbird/api/views";
import { memberCan, type Role } from "@mockingbird/domain";

type CappedCount = Home["queue"]["toReview"];

export interface QueueTile {
  id: string;
  count: CappedCount;
  /** What is counted: "to review". */
  label: string;
  /** What there is to do about it, or that there is nothing. */
  note: string;
  /** The list behind the figure. */
  href: string;
  look: "usual" | "live" | "failed";
}

/** What waits for somebody, each with the way to it. What went wrong stands there only once something did. */
export function queueTiles(
  { toReview, overdue, live, lateTranscripts, failedMails }: Home["queue"],
  viewer: { role: Role; isLimitedToCohorts: boolean },
): QueueTile[] {
  const tiles: QueueTile[] = [
    {
      id: "to-review",
      count: toReview,
      label: "to review",
      note: toReview.count > 0 ? "Finished, and nobody has looked yet" : "Everything is reviewed",
      href: "/interviews?review=to-review",
      look: "usual",
    },
  ];
  if (memberCan(viewer, "assignment:read")) {
    tiles.push({
      id: "overdue",
      count: overdue,
      label: "overdue",
      note: overdue.count > 0 ? "Past their date without a finished interview" : "Nobody is past their date",
      href: "/assignments?state=overdue",
      look: "usual",
    });
  }
  tiles.push({
    id: "live",
    count: live,
    label: "in an interview now",
    note: live.count > 0 ? "Talking at this moment" : "Nobody is talking",
    href: "/interviews?status=live",
    look: live.count > 0 ? "live" : "usual",
  });
  if (lateTranscripts.count > 0) {
    tiles.push({
      id: "late-transcripts",
      count: lateTranscripts,
      label: lateTranscripts.count === 1 ? "transcript missing" : "transcripts missing",
      note: "Over, but not arrived. Nothing is lost: ask for them again",
      href: "/interviews?status=live",
      look: "failed",
    });
  }
  if (failedMails && failedMails.count > 0) {
    tiles.push({
      id: "failed-mails",
      count: failedMails,
      label: failedMails.count === 1 ? "mail not delivered" : "mails not delivered",
      note: "Given up after several tries",
      href: "/people/invitations?state=failed",
      look: "failed",
    });
  }
  return tiles;
}
