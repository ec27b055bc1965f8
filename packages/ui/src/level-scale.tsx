import { classNames } from "./class-names.ts";

/** A level out of several, as a number and as marks; "Not scored" where there is none. */
export function LevelScale({ level, levels }: { level: number | null; levels: number }) {
  if (level === null) return <span className="whitespace-nowrap text-13 text-ink-muted">Not scored</span>;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap text-13 text-ink tabular-nums">
      <span aria-hidden="true" className="flex gap-0.5">
        {Array.from({ length: levels }, (_, index) => index + 1).map((mark) => (
          <span key={mark} className={classNames("h-2 w-4 rounded-[2px]", mark <= level ? "bg-accent" : "bg-line")} />
        ))}
      </span>
      Level {level} of {levels}
    </span>
  );
}
