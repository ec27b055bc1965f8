import { Table, TableCell, TableHead, TableRow } from "@mockingbird/ui";
import { ChevronRight } from "lucide-react";
import { formatSeconds } from "./format-seconds.ts";
import type { ResponseBar } from "./response-bars.ts";

/** The chart's figures, for those who want them exactly or cannot see it. */
export function ResponseFigures({ bars }: { bars: readonly ResponseBar[] }) {
  return (
    <details className="group text-13">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-control text-ink-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-3.5 transition-transform duration-120 group-open:rotate-90" />
        Figures by reply
      </summary>
      <Table caption="How long the candidate waited for each reply" className="mt-4 max-w-lg text-13">
        <thead>
          <TableRow>
            <TableHead>Reply</TableHead>
            <TableHead className="text-right">Until it began</TableHead>
            <TableHead className="text-right">Until it was heard</TableHead>
          </TableRow>
        </thead>
        <tbody>
          {bars.map(({ reply, replyMs, speakerMs, totalMs }) => (
            <TableRow key={reply}>
              <TableCell className="py-1.5">{reply}</TableCell>
              <TableCell className="py-1.5 text-right">{formatSeconds(replyMs)}</TableCell>
              <TableCell className="py-1.5 text-right">
                {speakerMs === null ? "not reported" : formatSeconds(totalMs)}
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
