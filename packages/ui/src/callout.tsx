import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const looks = {
  info: { Icon: Info, className: "bg-accent-wash text-accent-strong" },
  success: { Icon: CircleCheck, className: "bg-success-wash text-success-ink" },
  warning: { Icon: TriangleAlert, className: "bg-warning-wash text-warning-ink" },
  danger: { Icon: OctagonAlert, className: "bg-danger-wash text-danger-ink" },
};

type CalloutProps = {
  tone?: keyof typeof looks;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** Something to know before going on, where it matters. Errors are read out at once; the rest politely. */
export function Callout({ tone = "info", title, children, action, className }: CalloutProps) {
  const { Icon, className: toneClass } = looks[tone];
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={classNames("flex gap-3 rounded-panel px-4 py-3 text-14", toneClass, className)}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-ink-soft">{children}</div> : null}
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  );
}
