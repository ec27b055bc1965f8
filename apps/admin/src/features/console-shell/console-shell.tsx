"use client";

import type { Viewer } from "@mockingbird/api/views";
import {
  AppShell,
  DropdownMenuItem,
  OrganizationSwitcher,
  ThemeToggle,
  TopBar,
  toast,
  UserMenu,
  Wordmark,
} from "@mockingbird/ui";
import { MonitorSmartphone } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { type ReactNode, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { roleNames } from "../../role-names.ts";
import { ConsoleNavigation } from "./console-navigation.tsx";

/** What stands around every page of the console. */
export function ConsoleShell({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const [switching, setSwitching] = useState(false);

  const switchTo = async (organizationId: string) => {
    setSwitching(true);
    try {
      await trpcClient.user.switchOrganization.mutate({ organizationId });
      // A whole new page load, so that nothing of the other organisation stays in memory.
      window.location.assign("/interviews");
    } catch (error) {
      setSwitching(false);
      toast.error("You are still in the same organisation", { description: failureOf(error).sentence });
    }
  };

  return (
    <AppShell
      topBar={
        <TopBar
          home={
            <Link
              href="/interviews"
              aria-label="Mockingbird Console, all interviews"
              className="shrink-0 rounded-control"
            >
              <Wordmark suffix="Console" nameHiddenWhenNarrow />
            </Link>
          }
          organizationSwitcher={
            <OrganizationSwitcher
              activeId={viewer.organization.id}
              organizations={viewer.organizations.map(({ id, name, role }) => ({ id, name, note: roleNames[role] }))}
              onSwitch={switchTo}
              busy={switching}
            />
          }
          navigation={<ConsoleNavigation role={viewer.role} />}
          actions={
            <>
              <ThemeToggle />
              <UserMenu
                name={viewer.name}
                email={viewer.email}
                role={`${roleNames[viewer.role]} at ${viewer.organization.name}`}
                onSignOut={() => signOut({ callbackUrl: "/sign-in" })}
              >
                <DropdownMenuItem asChild>
                  <Link href="/account/browsers">
                    <MonitorSmartphone aria-hidden="true" />
                    Signed-in browsers
                  </Link>
                </DropdownMenuItem>
              </UserMenu>
            </>
          }
        />
      }
    >
      {children}
    </AppShell>
  );
}
