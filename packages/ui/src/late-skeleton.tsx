import type { ReactNode } from "react";

/** Shapes of what is coming. They appear after 200 ms, all at once, and are read out as one word. */
export function LateSkeleton({ label = "Loading", children }: { label?: string; children: ReactNode }) {
  return (
    <div role="status" className="animate-late">
      <span className="sr-only">{label}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
