import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type ErrorStateProps = {
  /** What happened. */
  title: string;
  /** What is safe, and what to do. */
  children?: ReactNode;
  action?: ReactNode;
};

export function ErrorState({ title, children, action }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-4 py-14 text-center">
      <TriangleAlert aria-hidden="true" strokeWidth={1.5} className="size-8 text-danger-ink" />
      <p className="font-medium font-serif text-20 text-ink">{title}</p>
      {children ? <div className="max-w-[46ch] text-pretty text-14 text-ink-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
