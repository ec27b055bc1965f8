import { cva, type VariantProps } from "class-variance-authority";

/** How a button looks, for links that should look like one too: `<Link className={buttonClass({ variant: "quiet" })}>`. */
export const buttonClass = cva(
  [
    "inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-control border font-medium",
    "transition-colors duration-120 disabled:pointer-events-none disabled:opacity-55 aria-busy:pointer-events-none",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    // A fingertip needs more room than a mouse.
    "pointer-coarse:min-h-11 pointer-coarse:min-w-11",
  ],
  {
    variants: {
      variant: {
        primary:
          "border-transparent bg-accent text-on-accent hover:bg-accent-strong aria-pressed:bg-accent-strong active:bg-accent-strong",
        secondary:
          "border-line-strong bg-raised text-ink hover:bg-hover active:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent",
        quiet:
          "border-transparent bg-transparent text-ink-soft hover:bg-hover hover:text-ink active:bg-hover aria-pressed:bg-accent-wash aria-pressed:text-accent data-[state=open]:bg-hover",
        danger: "border-transparent bg-danger text-on-danger hover:bg-danger-strong active:bg-danger-strong",
      },
      size: {
        small: "h-8 px-2.5 text-13",
        medium: "h-10 px-4 text-14",
        large: "h-12 px-6 text-16",
        "icon-small": "size-8 text-13",
        icon: "size-10 text-14",
        "icon-large": "size-12 text-16 [&_svg]:size-5",
      },
    },
    defaultVariants: { variant: "secondary", size: "medium" },
  },
);

export type ButtonLook = VariantProps<typeof buttonClass>;
