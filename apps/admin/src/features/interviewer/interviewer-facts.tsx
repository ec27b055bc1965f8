import { type InterviewerDraft, interviewerFieldSchema } from "@mockingbird/domain";
import { fieldNames, sayField } from "./interviewer-words.ts";

/** An interviewer whole, to be read. */
export function InterviewerFacts({ content }: { content: InterviewerDraft }) {
  return (
    <dl className="grid gap-x-8 border-line border-t sm:grid-cols-[10rem_1fr]">
      {interviewerFieldSchema.options.map((field) => (
        <div key={field} className="border-line border-b py-3 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-13 text-ink-muted">{fieldNames[field]}</dt>
          <dd className="wrap-anywhere max-w-prose whitespace-pre-wrap text-14 text-ink">
            {sayField(content, field) || <span className="text-ink-muted">None</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
