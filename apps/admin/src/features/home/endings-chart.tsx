import type { HomeFigures, HomeSpan } from "@mockingbird/api/views";
import { Button } from "@mockingbird/ui";
import { BarsByDay, ChartFrame, DayTable, sumFigures } from "../charts/index.ts";
import { endingDays, endings, endingWords } from "./home-figures.ts";

const spans: readonly HomeSpan[] = [30, 90];

type EndingsChartProps = { figures: HomeFigures; span: HomeSpan; onSpan: (span: HomeSpan) => void };

/** How many interviews ended on each day, and how. */
export function EndingsChart({ figures, span, onSpan }: EndingsChartProps) {
  const days = endingDays(figures);
  const words = endingWords({
    completed: sumFigures(days, "completed"),
    endedEarly: sumFigures(days, "endedEarly"),
    broken: sumFigures(days, "broken"),
  });
  return (
    <div className="flex flex-col gap-2">
      <ChartFrame
        title="Interviews per day"
        summary={`Interviews per day over the last ${span} days. ${words}`}
        controls={
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend that is seen.
          <div role="group" aria-label="How far back" className="flex">
            {spans.map((days) => (
              <Button key={days} variant="quiet" size="small" aria-pressed={span === days} onClick={() => onSpan(days)}>
                {days} days
              </Button>
            ))}
          </div>
        }
        chart={<BarsByDay days={days} series={endings} />}
        table={
          <DayTable caption={`Interviews of the last ${span} days`} days={days} series={endings} format={String} />
        }
      />
      <p className="text-13 text-ink-muted">{words}</p>
    </div>
  );
}
