import { classNames } from "./class-names.ts";

/** The coral dot: something is live or recording now. Always beside words that say what. */
export function LiveDot({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames("inline-block size-2 rounded-full bg-live", className)} />;
}
