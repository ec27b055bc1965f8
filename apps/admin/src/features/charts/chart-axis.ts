/** Labels as quiet as the rest of the small print. */
export const axisLook = {
  tickLine: false,
  axisLine: { stroke: "var(--color-line-strong)" },
  tick: { fill: "var(--color-ink-muted)", fontSize: 12 },
} as const;

export const chartMargin = { top: 8, right: 0, bottom: 0, left: 0 };

/** What the server draws, before the browser has measured the place. */
export const firstDrawn = { width: 640, height: 224 };
