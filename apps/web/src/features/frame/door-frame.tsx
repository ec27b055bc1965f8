import { AppShell } from "@mockingbird/ui/server";
import type { ReactNode } from "react";
import { ThemeMenu } from "./later.tsx";

/** Around pages for people who are not signed in. */
export function DoorFrame({ width = "reading", children }: { width?: "reading" | "wide"; children: ReactNode }) {
  return (
    <AppShell
      width={width}
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
