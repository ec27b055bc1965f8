import { diffWordsWithSpace } from "diff";

type WordDiffProps = { before: string; after: string };

/** What was taken out and what was put in, word by word, where each stands. */
export function WordDiff({ before, after }: WordDiffProps) {
  return (
    <p className="wrap-anywhere whitespace-pre-wrap text-14 text-ink leading-relaxed">
      {diffWordsWithSpace(before, after).map((part, index) => {
        const key = `${index} ${part.value}`;
        if (part.removed) {
          return (
            <del key={key} className="rounded-[2px] bg-danger-wash text-danger-ink decoration-danger-ink/50">
              {part.value}
            </del>
          );
        }
        if (part.added) {
          return (
            <ins key={key} className="rounded-[2px] bg-success-wash text-success-ink no-underline">
              {part.value}
            </ins>
          );
        }
        return <span key={key}>{part.value}</span>;
      })}
    </p>
  );
}
