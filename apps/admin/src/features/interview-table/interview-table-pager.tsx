import type { InterviewPageInput } from "@mockingbird/api/views";
import { IconButton } from "@mockingbird/ui";
import { ChevronLeft, ChevronRight } from "lucide-react";

type InterviewTablePagerProps = { state: InterviewPageInput; total: number; onPage: (page: number) => void };

/** "21–40 of 132", and the ways to the pages beside it. */
export function InterviewTablePager({ state, total, onPage }: InterviewTablePagerProps) {
  const pageCount = Math.max(1, Math.ceil(total / state.pageSize));
  const first = (state.page - 1) * state.pageSize + 1;
  const last = Math.min(total, state.page * state.pageSize);
  return (
    <nav aria-label="Pages" className="flex min-h-8 items-center justify-between gap-4 pl-2 text-13 text-ink-muted">
      <p aria-live="polite" className="tabular-nums">
        {first > total ? `${total} in all` : first === last ? `${first} of ${total}` : `${first}–${last} of ${total}`}
      </p>
      {pageCount > 1 ? (
        <div className="flex gap-1">
          <IconButton
            label="Previous page"
            size="icon-small"
            disabled={state.page <= 1}
            onClick={() => onPage(state.page - 1)}
          >
            <ChevronLeft aria-hidden="true" />
          </IconButton>
          <IconButton
            label="Next page"
            size="icon-small"
            disabled={state.page >= pageCount}
            onClick={() => onPage(state.page + 1)}
          >
            <ChevronRight aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
    </nav>
  );
}
