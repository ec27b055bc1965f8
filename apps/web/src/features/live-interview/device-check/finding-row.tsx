import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type FindingRowProps = {
  /** What was looked at. */
  name: string;
  /** `null` while it is being looked at. */
  isGood: boolean | null;
  /** What was found, and what to do. */
  children: ReactNode;
  action?: ReactNode;
};

/** One thing that was checked, in words; heard by whoever does not see it, when it changes. */
export function FindingRow({ name, isGood, children, action }: FindingRowProps) {
  const [Icon, tone] =
    isGood === null
      ? [CircleDashed, "text-ink-muted"]
      : isGood
        ? [CircleCheck, "text-success-ink"]
        : [TriangleAlert, "text-warning-ink"];
  return (
    <div className="flex gap-3 py-2.5 text-14">
      <Icon aria-hidden="true" className={`mt-0.5 size-4.5 shrink-0 ${tone}`} />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        <p role="status" className="text-pretty text-ink-soft">
          <span className="font-medium text-ink">{name}.</span> {children}
        </p>
        {action}
      </div>
    </div>
  );
}
