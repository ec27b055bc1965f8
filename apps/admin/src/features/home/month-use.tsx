import type { HomeFigures } from "@mockingbird/api/views";
import { formatMinutes } from "@mockingbird/ui";
import { ChartFrame, DayTable, LineByDay, Meter } from "../charts/index.ts";
import { formatCost, formatDay, formatMonth } from "../month-usage/index.ts";
import { minutesByDay, minutesSoFar } from "./home-figures.ts";

const sayMinutes = (minutes: number) => formatMinutes(minutes * 60);

/** Minutes and cost of the present month, against what it may have. */
export function MonthUse({ figures }: { figures: HomeFigures }) {
  const { from, chargedSeconds, limitSeconds, costMicroUsd } = figures.month;
  const month = formatMonth(from);
  const { period } = figures;
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <ChartFrame
        title={`Minutes in ${month}`}
        summary={`Minutes used in ${month}, added up from day to day: ${formatMinutes(chargedSeconds)} so far. ${limitSentence(figures)}`}
        chart={
          <LineByDay
            days={minutesSoFar(figures)}
            series={{ name: "minutes", label: "So far", look: "solid" }}
            format={sayMinutes}
            limit={limitSeconds === null ? undefined : { value: limitSeconds / 60, label: "Limit" }}
          />
        }
        table={
          <DayTable
            caption={`Minutes used in ${month}, by day`}
            days={minutesByDay(figures)}
            series={[{ name: "minutes", label: "Minutes", look: "solid" }]}
            format={sayMinutes}
          />
        }
      />
      <div className="flex flex-col gap-5 lg:pt-11">
        {period ? (
          <Meter
            label={`Minutes until ${formatDay(period.endsOn)}`}
            used={period.chargedSeconds}
            limit={period.limitSeconds}
            format={formatMinutes}
          />
        ) : (
          <Meter label="Minutes" used={chargedSeconds} limit={limitSeconds} format={formatMinutes} />
        )}
        <Meter label="Model cost, estimated" used={costMicroUsd} limit={null} format={formatCost} />
        <p className="text-13 text-ink-muted">
          Minutes of interviews that broke on our side are not counted. The cost is what the interviewer's model is
          estimated to cost at list price.
        </p>
      </div>
    </div>
  );
}

/** What the line is to be held against; billing periods have their limit beside it. */
function limitSentence({ month, period }: HomeFigures): string {
  if (period) return "";
  return month.limitSeconds === null ? "There is no limit." : `The limit is ${formatMinutes(month.limitSeconds)}.`;
}
