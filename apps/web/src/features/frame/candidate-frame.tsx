import type { Viewer } from "@mockingbird/api/views";
import { AppShell, TopBar, Wordmark } from "@mockingbird/ui/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { OrganizationLogo } from "../appearance/index.ts";
import { DeviceTimeZone } from "./device-time-zone.tsx";
import { AccountMenu, ActiveOrganization, ThemeMenu, Toasts } from "./later.tsx";

/** The bar above every page of a signed-in candidate, except the room. */
export function CandidateFrame({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <AppShell
      width="reading"
      topBar={
        <TopBar
          home={
            <Link href="/" className="rounded-control" aria-label="Mockingbird, my interviews">
              <Wordmark nameHiddenWhenNarrow />
            </Link>
          }
          organizationSwitcher={
            <span className="flex min-w-0 items-center gap-2">
              <OrganizationLogo />
              <ActiveOrganization viewer={viewer} />
            </span>
          }
          actions={
            <>
              <ThemeMenu />
              <AccountMenu name={viewer.name} email={viewer.email} />
            </>
          }
        />
      }
    >
      {children}
      <DeviceTimeZone />
      <Toasts />
    </AppShell>
  );
}
