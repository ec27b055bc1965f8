import { usageSpanKindSchema } from "@mockingbird/api/views";
import { buttonClass, fieldClass, linkClass } from "@mockingbird/ui/server";
import Link from "next/link";
import { type UsageState, usageAddress } from "./usage-state.ts";
import { spanNames } from "./usage-words.ts";

type SpanChoiceProps = { state: UsageState; from: string; until: string };

/** Which days are shown. The form is a plain one: its fields are the page's address. */
export function SpanChoice({ state, from, until }: SpanChoiceProps) {
  return (
    <div className="flex flex-col gap-4">
      <nav aria-label="Which days">
        <ul className="flex flex-wrap gap-x-5 gap-y-2 text-14">
          {usageSpanKindSchema.options
            .filter((span) => span !== "own")
            .map((span) => (
              <li key={span}>
                <Link
                  href={usageAddress(state, { span: { span }, narrowing: {} })}
                  aria-current={state.span.span === span ? "page" : undefined}
                  className={state.span.span === span ? "font-medium text-ink" : linkClass}
                >
                  {spanNames[span]}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <form action="/usage" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="span" value="own" />
        <input type="hidden" name="tab" value={state.tab} />
        {(
          [
            ["from", "From", from],
            ["until", "Until", until],
          ] as const
        ).map(([name, label, value]) => (
          <label key={name} className="flex flex-col gap-1 text-13 text-ink-muted">
            {label}
            <input
              key={value}
              type="date"
              name={name}
              required
              defaultValue={value}
              className={`${fieldClass} h-10 text-ink`}
            />
          </label>
        ))}
        <button type="submit" className={buttonClass({ variant: "secondary" })}>
          Show these days
        </button>
      </form>
    </div>
  );
}
