export { BarsByDay } from "./bars-by-day.tsx";
export { ChartFrame } from "./chart-frame.tsx";
export { type ChartSeries, type DayFigures, fillDays, sumFigures } from "./day-figures.ts";
export { DayTable } from "./day-table.tsx";
export { LineByDay } from "./line-by-day.tsx";
export { Meter } from "./meter.tsx";
