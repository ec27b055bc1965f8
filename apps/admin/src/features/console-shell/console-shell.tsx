"use client";

import type { Viewer } from "@mockingbird/api/views";
import {
  DropdownMenuItem,
  IconButton,
  OrganizationSwitcher,
  Sheet,
  ThemeToggle,
  UserMenu,
  useHydrated,
  Wordmark,
} from "@mockingbird/ui";
import { Keyboard, Menu, MonitorSmartphone } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { type ReactNode, useMemo, useState } from "react";
import { roleNames } from "../../role-names.ts";
import { CommandPalette } from "./command-palette.tsx";
import { ConsoleNavigation } from "./console-navigation.tsx";
import { sectionsFor } from "./console-sections.ts";
import { SearchButton } from "./search-button.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { useConsoleKeys } from "./use-console-keys.ts";
import { useOrganizationSwitch } from "./use-organization-switch.ts";

type ConsoleShellProps = {
  viewer: Viewer;
  /** Above every page, what cannot wait. */
  banner?: ReactNode;
  children: ReactNode;
};

/** What stands around every page of the console: a bar with a menu where it is narrow, a column at the left where there is room. */
export function ConsoleShell({ viewer, banner, children }: ConsoleShellProps) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState<"menu" | "palette" | "help" | null>(null);
  const [switching, switchTo] = useOrganizationSwitch();
  const sections = useMemo(() => sectionsFor(viewer), [viewer]);
  const show = (part: typeof open) => (isOpen: boolean) => setOpen(isOpen ? part : null);
  useConsoleKeys({ sections, onSearch: () => setOpen("palette"), onHelp: () => setOpen("help") });

  return (
    <div className="flex min-h-dvh flex-col [--sticky-top:3.5rem] lg:flex-row lg:[--sticky-top:0px]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
      >
        Skip to content
      </a>
      <header className="sticky top-0 z-30 flex h-14 shrink-0 items-center gap-1 border-line border-b bg-paper px-2 sm:px-4 lg:h-dvh lg:w-60 lg:flex-col lg:items-stretch lg:gap-4 lg:border-r lg:border-b-0 lg:bg-sunken lg:px-3 lg:py-4">
        <IconButton
          label="Menu"
          aria-disabled={!hydrated}
          aria-expanded={open === "menu"}
          onClick={() => setOpen("menu")}
          className="lg:hidden"
        >
          <Menu aria-hidden="true" />
        </IconButton>
        <Link
          href="/home"
          aria-label="Mockingbird Console, home"
          className="shrink-0 rounded-control lg:flex lg:h-9 lg:items-center lg:px-2"
        >
          <Wordmark suffix="Console" nameHiddenWhenNarrow />
        </Link>
        <div className="min-w-0 shrink lg:-mt-2 lg:shrink-0 lg:px-1">
          <OrganizationSwitcher
            activeId={viewer.organization.id}
            organizations={viewer.organizations.map(({ id, name, role }) => ({ id, name, note: roleNames[role] }))}
            onSwitch={switchTo}
            busy={switching}
          />
        </div>
        <SearchButton isReady={hydrated} onPress={() => setOpen("palette")} />
        <div className="hidden min-h-0 flex-1 overflow-y-auto lg:-mx-1 lg:block lg:px-1">
          <ConsoleNavigation sections={sections} />
        </div>
        <div className="flex shrink-0 items-center gap-1 lg:justify-between">
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
            <DropdownMenuItem onSelect={() => setOpen("help")}>
              <Keyboard aria-hidden="true" />
              Keys
            </DropdownMenuItem>
          </UserMenu>
          <ThemeToggle />
        </div>
      </header>
      <div className="flex min-w-0 flex-1 flex-col">
        {banner}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full min-w-0 max-w-6xl flex-1 px-4 py-8 outline-none sm:px-6 lg:px-10 lg:py-10"
        >
          {children}
        </main>
      </div>
      <Sheet open={open === "menu"} onOpenChange={show("menu")} side="left" title="Menu" className="w-72">
        <ConsoleNavigation sections={sections} onFollow={() => setOpen(null)} />
      </Sheet>
      <CommandPalette
        open={open === "palette"}
        onOpenChange={show("palette")}
        viewer={viewer}
        sections={sections}
        onHelp={() => setOpen("help")}
      />
      <ShortcutHelp open={open === "help"} onOpenChange={show("help")} sections={sections} />
    </div>
  );
}
