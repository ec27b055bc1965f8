import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** The merger has to know our own scales, or it takes `text-13` for a colour and drops it beside `text-ink`. */
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["12", "13", "14", "16", "20", "28", "40", "reading"],
      radius: ["control", "panel"],
      shadow: ["float"],
      animate: ["late", "breathe", "turn", "rise", "fade"],
    },
  },
});

/** Joins class names; of two that set the same property, the later one stays. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
