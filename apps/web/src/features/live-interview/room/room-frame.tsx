import { Wordmark } from "@mockingbird/ui";
import type { ReactNode } from "react";
import { OrganizationLogo } from "../../appearance/index.ts";

/** The practice room: one column, no navigation to get lost in. */
export function RoomFrame({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex h-dvh min-h-[32rem] flex-col">
      <header className="flex h-14 shrink-0 items-center justify-between gap-3 px-4 sm:px-6">
        <span className="flex min-w-0 items-center gap-3">
          <Wordmark nameHiddenWhenNarrow />
          <OrganizationLogo isAlone />
        </span>
        {actions}
      </header>
      <main className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 sm:px-6">{children}</main>
    </div>
  );
}
