interface Turn {
  seq: number;
  speaker: "interviewer" | "candidate";
  text: string;
}

/** Of a question's words, the part that a turn has to say to count as asking it. */
const shareNeeded = 0.6;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Which turn asked which question: for each question the interviewer's turn behind the one before that says most of its
 * words, in their order or not, since an interviewer may put it in other words; `null` where none comes near.
 */
export function findQuestionTurns(questions: readonly string[], turns: readonly Turn[]): (number | null)[] {
  let lastSeq = -1;
  return questions.map((question) => {
    const wanted = new Set(wordsOf(question));
    let best: { seq: number; share: number } | null = null;
    for (const { seq, speaker, text } of turns) {
      if (speaker !== "interviewer" || seq <= lastSeq || wanted.size === 0) continue;
      const said = new Set(wordsOf(text));
      const share = [...wanted].filter((word) => said.has(word)).length / wanted.size;
      if (share >= shareNeeded && share > (best?.share ?? 0)) best = { seq, share };
    }
    if (best) lastSeq = best.seq;
    return best?.seq ?? null;
  });
}
