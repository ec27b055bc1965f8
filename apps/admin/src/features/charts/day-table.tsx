import { Table, TableCell, TableHead, TableRow } from "@mockingbird/ui";
import { type ChartSeries, type DayFigures, sumFigures } from "./day-figures.ts";
import { formatLongDay } from "./format-day.ts";

type DayTableProps<Name extends string> = {
  caption: string;
  days: readonly DayFigures<Name>[];
  series: readonly ChartSeries<Name>[];
  format: (value: number) => string;
};

/** A chart's figures: the days on which anything was counted, the latest first, and below them the sum. */
export function DayTable<Name extends string>({ caption, days, series, format }: DayTableProps<Name>) {
  const busy = days.filter(({ figures }) => series.some(({ name }) => figures[name] > 0)).toReversed();
  return (
    <Table caption={caption} className="text-13">
      <thead>
        <TableRow>
          <TableHead>Day</TableHead>
          {series.map(({ name, label }) => (
            <TableHead key={name} className="text-right">
              {label}
            </TableHead>
          ))}
        </TableRow>
      </thead>
      <tbody>
        {busy.map((day) => (
          <TableRow key={day.date}>
            <TableCell className="py-1.5">{formatLongDay(day.date)}</TableCell>
            {series.map(({ name }) => (
              <TableCell key={name} className="py-1.5 text-right">
                {format(day.figures[name])}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </tbody>
      <tfoot>
        <TableRow className="border-b-0 font-medium text-ink">
          <TableCell className="py-1.5">{busy.length === 0 ? "Nothing on any day" : "Together"}</TableCell>
          {series.map(({ name }) => (
            <TableCell key={name} className="py-1.5 text-right">
              {format(sumFigures(days, name))}
            </TableCell>
          ))}
        </TableRow>
      </tfoot>
    </Table>
  );
}
