"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";

/** Keeps clear of the foot of a long form, whose buttons it would cover; on a phone they stand below its words. */
const offset = { bottom: "4.75rem" };
const mobileOffset = { bottom: "7rem" };

/** Where toasts appear: once in each app's layout. Raise one with `toast` from this package. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      offset={offset}
      mobileOffset={mobileOffset}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start gap-3 rounded-panel border border-line bg-raised p-4 font-sans text-14 text-ink shadow-float [&_svg]:mt-0.5 [&_svg]:size-4.5",
          title: "font-medium",
          description: "text-ink-muted",
          actionButton: "ml-auto shrink-0 rounded-control px-1.5 font-medium text-accent hover:bg-hover",
          error: "[&_svg]:text-danger-ink",
          success: "[&_svg]:text-success-ink",
        },
      }}
    />
  );
}

export { toast } from "sonner";
