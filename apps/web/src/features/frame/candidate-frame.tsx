import type { Viewer } from "@mockingbird/api/views";
import { AppShell, ThemeToggle, Toaster, TopBar, Wordmark } from "@mockingbird/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu.tsx";
import { ActiveOrganization } from "./active-organization.tsx";

/** The bar above every page of a signed-in candidate, except the room. */
export function CandidateFrame({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <AppShell
      width="reading"
      topBar={
        <TopBar
          home={
            <Link href="/" className="rounded-control" aria-label="Mockingbird, my interviews">
              <Wordmark />
            </Link>
          }
          organizationSwitcher={<ActiveOrganization viewer={viewer} />}
          actions={
            <>
              <ThemeToggle />
              <AccountMenu name={viewer.name} email={viewer.email} />
            </>
          }
        />
      }
    >
      {children}
      <Toaster />
    </AppShell>
  );
}
