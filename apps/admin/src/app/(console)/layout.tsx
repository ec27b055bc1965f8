import type { ReactNode } from "react";
import { QueryProvider } from "../../client/query-provider.tsx";
import { ConsoleShell } from "../../features/console-shell/index.ts";
import { readSession } from "../../server/session.ts";

/** Draws the frame. Whether somebody may see a page is decided by the page itself, which is run on every visit. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const session = await readSession();
  if (!session) return children;
  return (
    <QueryProvider>
      <ConsoleShell viewer={session.viewer}>{children}</ConsoleShell>
    </QueryProvider>
  );
}
