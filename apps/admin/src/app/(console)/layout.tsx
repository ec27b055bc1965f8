import { roleCan } from "@mockingbird/domain";
import type { ReactNode } from "react";
import { QueryProvider } from "../../client/query-provider.tsx";
import { BillingBanner } from "../../features/billing/index.ts";
import { ConsoleShell } from "../../features/console-shell/index.ts";
import { readSession } from "../../server/session.ts";

/** Draws the frame. Whether somebody may see a page is decided by the page itself, which is run on every visit. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const session = await readSession();
  if (!session) return children;
  const { caller, viewer } = session;
  // A console that cannot say how billing stands is still a console.
  const billing = roleCan(viewer.role, "billing:read") ? await caller.billing.get().catch(() => null) : null;
  const { timeZone } = viewer.organization;
  return (
    <QueryProvider>
      <ConsoleShell
        viewer={viewer}
        banner={billing ? <BillingBanner initial={billing} readAt={Date.now()} timeZone={timeZone} /> : null}
      >
        {children}
      </ConsoleShell>
    </QueryProvider>
  );
}
