import { Fragment } from "react";

type LevelLineProps = {
  /** The first attempt first; `null` where it was not scored, which interrupts the line. */
  levels: readonly (number | null)[];
  levelsMax: number;
  label: string;
};

const width = 320;
const left = 22;
const right = 8;
const rowHeight = 18;
const top = 10;
const captionHeight = 26;

/** The levels of one criterion, attempt by attempt. The table below it says the same. */
export function LevelLine({ levels, levelsMax, label }: LevelLineProps) {
  const y = (level: number) => top + (levelsMax - level) * rowHeight;
  const step = (width - left - right) / Math.max(1, levels.length - 1);
  const x = (index: number) => left + right + (levels.length === 1 ? 0 : index * (step - right / (levels.length - 1)));
  const bottom = top + (levelsMax - 1) * rowHeight;
  const height = bottom + captionHeight;
  const points = levels.map((level, index) => (level === null ? null : { index, x: x(index), y: y(level) }));
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto max-w-full"
    >
      {Array.from({ length: levelsMax }, (_, index) => index + 1).map((level) => (
        <Fragment key={level}>
          <line x1={left} x2={width} y1={y(level)} y2={y(level)} className="stroke-line" />
          <text
            x={left - 8}
            y={y(level)}
            textAnchor="end"
            dominantBaseline="central"
            className="fill-ink-muted text-12"
          >
            {level}
          </text>
        </Fragment>
      ))}
      {points.map((point, index) => {
        const before = points[index - 1];
        return point && before ? (
          <line
            key={point.index}
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
            strokeWidth={2}
            strokeLinecap="round"
            className="stroke-accent"
          />
        ) : null;
      })}
      {points.map((point) =>
        point ? <circle key={point.index} cx={point.x} cy={point.y} r={4} className="fill-accent" /> : null,
      )}
      <text x={left} y={height - 4} className="fill-ink-muted text-12">
        First
      </text>
      <text x={width} y={height - 4} textAnchor="end" className="fill-ink-muted text-12">
        Latest
      </text>
    </svg>
  );
}
