import type { ReactNode } from "react";

type PageHeaderProps = {
  title: string;
  /** Where this page is, such as a link back. */
  above?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, above, description, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-2">
      {above}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-col gap-1">
          <h1 className="text-balance font-medium font-serif text-28 text-ink">{title}</h1>
          {description ? <div className="max-w-prose text-14 text-ink-muted">{description}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
