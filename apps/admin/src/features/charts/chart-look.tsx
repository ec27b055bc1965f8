import type { ChartLook } from "./day-figures.ts";

const colours: Record<ChartLook, string> = {
  solid: "var(--color-accent)",
  striped: "var(--color-ink-muted)",
  dotted: "var(--color-danger-ink)",
};

/** The patterns that a chart's bars refer to, under ids that begin with the chart's own. */
export function ChartPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-striped`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--color-paper)" />
        <rect width="2.5" height="5" fill={colours.striped} />
      </pattern>
      <pattern id={`${id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--color-paper)" />
        <circle cx="2.5" cy="2.5" r="1.4" fill={colours.dotted} />
      </pattern>
    </defs>
  );
}

export function fillOf(id: string, look: ChartLook): string {
  return look === "solid" ? colours.solid : `url(#${id}-${look})`;
}

export function strokeOf(look: ChartLook): string {
  return colours[look];
}

/** A sample of a look, beside its name. */
export function LookSample({ id, look }: { id: string; look: ChartLook }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0">
      <ChartPatterns id={id} />
      <rect x="0.5" y="0.5" width="11" height="11" rx="2" fill={fillOf(id, look)} stroke={strokeOf(look)} />
    </svg>
  );
}
