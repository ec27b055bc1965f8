import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type AppShellProps = {
  topBar?: ReactNode;
  footer?: ReactNode;
  /** `reading` for one column of text, `wide` for tables. */
  width?: "reading" | "wide";
  children: ReactNode;
};

/** Skip link, bar, and the page's one `main`. */
export function AppShell({ topBar, footer, width = "wide", children }: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
      >
        Skip to content
      </a>
      {topBar}
      <main
        id="main"
        tabIndex={-1}
        className={classNames(
          "mx-auto w-full flex-1 px-4 py-8 outline-none sm:px-6 sm:py-10",
          width === "wide" ? "max-w-6xl" : "max-w-3xl",
        )}
      >
        {children}
      </main>
      {footer}
    </div>
  );
}
