import type { ReactNode } from "react";
import { MockingbirdMark } from "./mockingbird-mark.tsx";

type EmptyStateProps = {
  title: string;
  /** Why it is empty, and what will fill it. */
  children?: ReactNode;
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-14 text-center">
      <MockingbirdMark className="size-10 text-line-strong" />
      <p className="font-medium font-serif text-20 text-ink">{title}</p>
      {children ? <div className="max-w-[46ch] text-pretty text-14 text-ink-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
