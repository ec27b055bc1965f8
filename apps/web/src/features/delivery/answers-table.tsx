import type { Delivery } from "@mockingbird/api/views";
import { formatClock, linkClass, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui/server";
import { formatSeconds } from "./format-seconds.ts";

const cellClass = "px-1.5 sm:px-3";

/** Every spoken answer with its figures, each leading to where it stands in the transcript. */
export function AnswersTable({ answers }: Pick<Delivery, "answers">) {
  return (
    <Table caption="Your spoken answers" className="text-13 sm:text-14">
      <thead>
        <TableRow>
          <TableHead className={cellClass}>Answer at</TableHead>
          <TableHead className={cellClass}>Length</TableHead>
          <TableHead className={cellClass}>Words</TableHead>
          <TableHead className={cellClass}>First word after</TableHead>
          <TableHead className={cellClass}>Pauses</TableHead>
        </TableRow>
      </thead>
      <tbody>
        {answers.map(({ turnSeq, startMs, durationMs, words, timeToFirstWordMs, pausesMs }) => (
          <TableRow key={turnSeq}>
            <TableCell className={cellClass}>
              <a href={`#turn-${turnSeq}`} className={linkClass}>
                {formatClock(startMs / 1_000)}
              </a>
            </TableCell>
            <TableCell className={cellClass}>{formatSeconds(durationMs)}</TableCell>
            <TableCell className={cellClass}>{words}</TableCell>
            <TableCell className={cellClass}>
              {timeToFirstWordMs === null ? "Not timed" : formatSeconds(timeToFirstWordMs)}
            </TableCell>
            <TableCell className={cellClass}>
              {pausesMs.length === 0 ? "None" : pausesMs.map((pauseMs) => formatSeconds(pauseMs)).join(", ")}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
