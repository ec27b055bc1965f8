import { AppShell } from "@mockingbird/ui/server";
import type { ReactNode } from "react";
import { ThemeMenu } from "./later.tsx";

/** Around pages for people who are not signed in. */
export function DoorFrame({ children }: { children: ReactNode }) {
  return (
    <AppShell
      width="reading"
      topBar={
        <div className="flex h-14 items-center justify-end px-4 sm:px-6">
          <ThemeMenu />
        </div>
      }
    >
      {children}
    </AppShell>
  );
}
