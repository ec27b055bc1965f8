import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const badgeClass = cva(
  "inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2 py-0.5 font-medium text-12 [&_svg]:size-3.5",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-ink-soft ring-1 ring-line ring-inset",
        accent: "bg-accent-wash text-accent-strong",
        success: "bg-success-wash text-success-ink",
        warning: "bg-warning-wash text-warning-ink",
        danger: "bg-danger-wash text-danger-ink",
        /** Only for what is live or recording now. */
        live: "bg-live-wash text-live-ink",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badgeClass>["tone"]>;

export function Badge({ tone, children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={badgeClass({ tone })}>{children}</span>;
}
