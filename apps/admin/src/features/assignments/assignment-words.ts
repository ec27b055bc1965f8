import type { AssignmentCounts } from "@mockingbird/api/views";
import type { AssignmentState, CandidateState } from "@mockingbird/domain";
import type { BadgeTone } from "@mockingbird/ui";

type Look = { name: string; tone: BadgeTone };

export const assignmentStates: Record<AssignmentState, Look> = {
  open: { name: "Open", tone: "accent" },
  upcoming: { name: "Not open yet", tone: "neutral" },
  overdue: { name: "Overdue", tone: "warning" },
  closed: { name: "Closed", tone: "neutral" },
  cancelled: { name: "Cancelled", tone: "neutral" },
};

export const candidateStates: Record<CandidateState, Look> = {
  not_started: { name: "Not started", tone: "neutral" },
  in_progress: { name: "In progress", tone: "accent" },
  overdue: { name: "Overdue", tone: "warning" },
  finished: { name: "Finished", tone: "success" },
  reviewed: { name: "Reviewed", tone: "success" },
  cancelled: { name: "Cancelled", tone: "neutral" },
};

const plain = new Intl.NumberFormat("en-GB");

/** "1 candidate", "34 candidates". */
export function candidatesText(count: number): string {
  return `${plain.format(count)} ${count === 1 ? "candidate" : "candidates"}`;
}

/** "1 attempt", "3 attempts". */
export function attemptsText(count: number): string {
  return count === 1 ? "1 attempt" : `${count} attempts`;
}

/** How far they have come, as a sentence: "12 of 34 finished, 5 under way, 2 overdue". */
export function progressText({ candidates, started, finished, overdue }: AssignmentCounts): string {
  if (candidates === 0) return "Nobody has it yet";
  const underWay = Math.max(0, started - finished);
  return [
    `${plain.format(finished)} of ${plain.format(candidates)} finished`,
    ...(underWay > 0 ? [`${plain.format(underWay)} begun`] : []),
    ...(overdue > 0 ? [`${plain.format(overdue)} overdue`] : []),
  ].join(", ");
}

/** What giving an assignment would do: "34 candidates get it. 3 have it already and are left out." */
export function givingText({ given, holders }: { given: number; holders: number }, includesHolders: boolean): string {
  const getting = includesHolders ? given + holders : given;
  const first = `${candidatesText(getting)} ${getting === 1 ? "gets" : "get"} it.`;
  if (holders === 0) return first;
  const have = `${plain.format(holders)} ${holders === 1 ? "has" : "have"} this interview already`;
  return includesHolders
    ? `${first} ${have} and can take it once more.`
    : `${first} ${have} and ${holders === 1 ? "is" : "are"} left out.`;
}
