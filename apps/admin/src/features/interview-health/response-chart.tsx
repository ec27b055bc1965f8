import { classNames } from "@mockingbird/ui";
import { formatSeconds } from "./format-seconds.ts";
import type { ResponseSummary } from "./response-bars.ts";

/** Inside its own coordinates a reply has this much room, of which the bar takes most. */
const slot = 10;
const barWidth = 7.6;
const height = 100;
/** Few replies do not spread over the whole width: a bar is not a banner. */
const slotsMin = 16;

/** A bar for each reply, as high as the candidate waited. A picture only: its figures stand below it as a table. */
export function ResponseChart({ summary: { bars, medianMs, slowestMs } }: { summary: ResponseSummary }) {
  const scaled = (ms: number) => (slowestMs === 0 ? 0 : (ms / slowestMs) * height);
  const width = Math.max(bars.length, slotsMin) * slot;
  const medianY = height - scaled(medianMs);
  return (
    <div aria-hidden="true" className="flex min-w-0 flex-col gap-1.5">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-20 w-full border-line border-b"
        role="presentation"
      >
        {bars.map(({ reply, replyMs, speakerMs, totalMs }) => (
          <g key={reply} transform={`translate(${(reply - 1) * slot} 0)`}>
            <title>{`Reply ${reply}: ${formatSeconds(totalMs)}`}</title>
            <rect y={height - scaled(replyMs)} width={barWidth} height={scaled(replyMs)} className="fill-accent" />
            <rect
              y={height - scaled(totalMs)}
              width={barWidth}
              height={scaled(speakerMs ?? 0)}
              className="fill-line-strong"
            />
          </g>
        ))}
        <line
          x1={0}
          x2={bars.length * slot}
          y1={medianY}
          y2={medianY}
          vectorEffect="non-scaling-stroke"
          strokeDasharray="3 3"
          className="stroke-ink-muted"
        />
      </svg>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-muted">
        <Key className="bg-accent">until the reply began</Key>
        <Key className="bg-line-strong">until it was heard</Key>
        <Key className="h-0 border-ink-muted border-t border-dashed">usual</Key>
      </div>
    </div>
  );
}

function Key({ className, children }: { className: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={classNames("h-2 w-3 rounded-[1px]", className)} />
      {children}
    </span>
  );
}
