import type { Delivery } from "@mockingbird/api/views";
import { formatClock } from "@mockingbird/ui/server";

const laneHeight = 10;
const gapHeight = 6;
/** Of the whole width, so that the shortest line still shows. */
const widthMin = 2;
const width = 1_000;

/** Who spoke when, from the first word to the last. The table below it says the same of each answer. */
export function TalkTimeline({ stretches }: Pick<Delivery, "stretches">) {
  const endMs = Math.max(1, ...stretches.map((stretch) => stretch.endMs));
  const x = (ms: number) => (ms / endMs) * width;
  const height = 2 * laneHeight + gapHeight;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-12 text-ink-muted">
      <div aria-hidden="true" className="flex flex-col justify-between leading-none">
        <span>Interviewer</span>
        <span>You</span>
      </div>
      <svg
        role="img"
        aria-label="Who spoke when, from the beginning of the interview to its end"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-9 w-full forced-color-adjust-none"
      >
        {[0, laneHeight + gapHeight].map((y) => (
          <rect key={y} y={y} width={width} height={laneHeight} className="fill-sunken" />
        ))}
        {stretches.map(({ turnSeq, speaker, startMs, endMs: stoppedMs }) => (
          <rect
            key={turnSeq}
            x={x(startMs)}
            y={speaker === "interviewer" ? 0 : laneHeight + gapHeight}
            width={Math.max(widthMin, x(stoppedMs) - x(startMs))}
            height={laneHeight}
            className={speaker === "interviewer" ? "fill-line-strong" : "fill-accent"}
          />
        ))}
      </svg>
      <div aria-hidden="true" className="col-start-2 flex justify-between tabular-nums">
        <span>0:00</span>
        <span>{formatClock(endMs / 2_000)}</span>
        <span>{formatClock(endMs / 1_000)}</span>
      </div>
    </div>
  );
}
