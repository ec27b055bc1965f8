import type { Seen } from "./browser/seen.ts";
import type { StoredInterview } from "./database.ts";

/** What was found of an object's alarm after its candidate had gone. */
export interface Alarms {
  /** How often the local runtime had forgotten it. */
  remindersNeeded: number;
  /** The object had something left to do, and would never have been woken for it. */
  neverSet: boolean;
}

type StoredTurn = Pick<StoredInterview["turns"][number], "speaker" | "text" | "interrupted" | "seq">;

/**
 * What is wrong with an interview in the database, given what its candidate was shown as final. Empty for nothing.
 * A line of the candidate may have grown since, and one of the interviewer may have been cut to what was heard. An interview
 * that nobody was let into has not begun, and is there to be begun.
 */
export function findLosses(
  seen: Pick<Seen, "turns" | "endCause" | "welcomed">,
  stored: StoredInterview,
  { neverSet }: Pick<Alarms, "neverSet">,
): string[] {
  return [...(neverSet ? ["it had something left to do, and no alarm for it"] : []), ...interviewLosses(seen, stored)];
}

function interviewLosses(seen: Pick<Seen, "turns" | "endCause" | "welcomed">, stored: StoredInterview): string[] {
  if (!seen.welcomed && stored.status === "created") return turnLosses(seen, stored.turns);
  return [...stateLosses(stored), ...turnLosses(seen, stored.turns), ...repetitions(stored.turns)];
}

function stateLosses({ status, endCause, submissions, ledgerRows, auditRows }: StoredInterview): string[] {
  const losses: string[] = [];
  if (status !== "completed" && status !== "partial") losses.push(`it is ${status}, which is not final`);
  if (endCause === null) losses.push("it has no cause of its end");
  for (const [what, count] of Object.entries({ submissions, ledgerRows, auditRows })) {
    if (count !== 1) losses.push(`${what}: ${count} instead of 1`);
  }
  return losses;
}

function turnLosses({ turns, endCause }: Pick<Seen, "turns" | "endCause">, stored: readonly StoredTurn[]): string[] {
  const losses: string[] = [];
  let from = 0;
  for (const shown of turns) {
    const found = stored.findIndex((turn, index) => index >= from && keeps(turn, shown));
    if (found === -1) losses.push(`turn ${shown.seq} is lost or out of order: ${shown.speaker}: ${shown.text}`);
    else from = found + 1;
  }
  if (!stored.every(({ seq }, index) => seq === index)) losses.push("the turns are not numbered from 0 without gaps");
  if (endCause !== undefined && stored.length !== turns.length) {
    losses.push(`${stored.length} turns are stored, but ${turns.length} were shown to a page that saw the end`);
  }
  return losses;
}

function keeps(stored: StoredTurn, shown: { speaker: string; text: string }): boolean {
  if (stored.speaker !== shown.speaker) return false;
  if (stored.text === shown.text) return true;
  return stored.speaker === "candidate"
    ? stored.text.startsWith(shown.text)
    : stored.interrupted && shown.text.startsWith(stored.text);
}

/** Each answer has words that no other has; a greeting is given once. */
function repetitions(stored: readonly StoredTurn[]): string[] {
  const answers = stored.flatMap(({ text }) => text.match(/(?:Answer|Typed) \d+ of seed-\d+\./g) ?? []);
  const twice = answers.filter((answer, index) => answers.indexOf(answer) !== index);
  const greetings = stored.filter(({ speaker, text }) => speaker === "interviewer" && /^Hello\b/.test(text)).length;
  return [
    ...twice.map((answer) => `stored more than once: ${answer}`),
    ...(greetings > 1 ? [`${greetings} greetings`] : []),
  ];
}
