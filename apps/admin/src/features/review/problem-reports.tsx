import type { ReviewPage } from "@mockingbird/api/views";
import type { ProblemKind } from "@mockingbird/domain";
import { ExactTime } from "@mockingbird/ui/server";

const kinds: Record<ProblemKind, string> = {
  sound: "Could not hear, or was not heard",
  connection: "Bad connection",
  misheard: "Was misheard",
  question: "A question was unclear",
  other: "Something else",
};

/** What the candidate reported of an interview, so that a level given for it can take that into account. */
export function ProblemReports({ problems, timeZone }: { problems: ReviewPage["problems"]; timeZone: string }) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="reported-problems" className="mb-6 flex flex-col gap-3">
      <h2 id="reported-problems" className="font-medium text-14 text-ink">
        Reported by the candidate
      </h2>
      <ul className="flex flex-col gap-3">
        {problems.map(({ problemId, kind, text, at }) => (
          <li key={problemId} className="flex flex-col gap-0.5">
            <p className="text-13 text-ink">
              {kinds[kind]} <span className="text-ink-muted">· </span>
              <span className="text-ink-muted">
                <ExactTime at={at} timeZone={timeZone} />
              </span>
            </p>
            {text ? <p className="wrap-anywhere whitespace-pre-line text-13 text-ink-soft">{text}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
