import type { MonthUsage } from "@mockingbird/api/views";
import { formatMinutes, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui";
import { ChevronRight } from "lucide-react";
import { formatDay, formatMonth } from "./month-format.ts";

/** The chart's figures, for those who want them exactly or cannot see it, and what the words above it mean. */
export function MonthFigures({ usage }: { usage: MonthUsage }) {
  const busyDays = usage.days.filter((day) => day.interviews > 0);
  return (
    <details className="group text-13">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-control text-ink-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-3.5 transition-transform duration-120 group-open:rotate-90" />
        Figures by day
      </summary>
      <div className="mt-4 flex max-w-lg flex-col gap-4">
        <p className="text-ink-muted">
          Minutes are counted while an interview runs. Those of an interview that broke on our side are forgiven: they
          are not charged, and the candidate keeps the attempt. Model cost is what the interviewer's model is estimated
          to cost at list price.
        </p>
        {busyDays.length === 0 ? (
          <p className="text-ink">Nobody has talked in {formatMonth(usage.month)} yet.</p>
        ) : (
          <Table caption={`Minutes used in ${formatMonth(usage.month)}, by day`} className="text-13">
            <thead>
              <TableRow>
                <TableHead>Day</TableHead>
                <TableHead className="text-right">Interviews</TableHead>
                <TableHead className="text-right">Minutes</TableHead>
              </TableRow>
            </thead>
            <tbody>
              {busyDays.map((day) => (
                <TableRow key={day.date}>
                  <TableCell className="py-1.5">{formatDay(day.date)}</TableCell>
                  <TableCell className="py-1.5 text-right">{day.interviews}</TableCell>
                  <TableCell className="py-1.5 text-right">{formatMinutes(day.chargedSeconds)}</TableCell>
                </TableRow>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </details>
  );
}
