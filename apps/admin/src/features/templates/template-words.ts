const whole = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "5 questions", "1 question". */
export function questionCountText(count: number): string {
  return whole(count, "question", "questions");
}

/** What a candidate is asked of what there is: "Each candidate is asked 3 of these 7, and these 2 always." */
export function drawSentence({ always, bank, draw }: { always: number; bank: number; draw: number }): string {
  if (always + bank === 0) return "There are no questions yet.";
  if (bank === 0)
    return always === 1 ? "Each candidate is asked this question." : `Each candidate is asked all ${always}.`;
  if (draw === 0) {
    const asked = always === 0 ? "none of them" : `the ${always} that ${always === 1 ? "is" : "are"} always asked`;
    return `Each candidate is asked ${asked}; nothing is drawn from the bank.`;
  }
  const drawn =
    draw >= bank ? `all ${bank} in the bank` : `${draw} of the ${bank} in the bank, drawn anew for each interview`;
  return always === 0
    ? `Each candidate is asked ${drawn}.`
    : `Each candidate is asked the ${always} that ${always === 1 ? "is" : "are"} always asked, and ${drawn}.`;
}

export const followUpTexts = ["Never", "Once", "Up to twice", "Up to three times"] as const;

/** How often the interviewer asks on after one answer. */
export function followUpText(depth: number): string {
  return followUpTexts[depth] ?? `Up to ${depth} times`;
}

export function kindText(isGraded: boolean): "Graded" | "Practice" {
  return isGraded ? "Graded" : "Practice";
}
