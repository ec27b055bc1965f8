import type { InterviewerComparison } from "@mockingbird/api/views";
import { WordDiff } from "../../word-diff/index.ts";
import { fieldNames, sayField } from "../interviewer-words.ts";

/** What is other in `after`, field by field: texts word by word, a choice as what it was and what it is. */
export function ComparisonList({ before, after, fields }: InterviewerComparison) {
  if (fields.length === 0) return <p className="text-14 text-ink-muted">They say the same.</p>;
  return (
    <dl className="flex flex-col border-line border-t">
      {fields.map((field) => (
        <div key={field} className="flex flex-col gap-1 border-line border-b py-3">
          <dt className="text-13 text-ink-muted">{fieldNames[field]}</dt>
          <dd>
            <WordDiff before={sayField(before, field)} after={sayField(after, field)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
