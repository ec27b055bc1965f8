"use client";

import { LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";
import { Button } from "./button.tsx";
import { DropdownMenu, DropdownMenuItem, DropdownMenuSeparator } from "./dropdown-menu.tsx";
import { useHydrated } from "./use-hydrated.ts";

type UserMenuProps = {
  name: string;
  email: string;
  /** What they are here, in words, such as "Reviewer". */
  role: string;
  onSignOut: () => void;
  /** Menu items that lead to the person's own pages. */
  children?: ReactNode;
};

export function UserMenu({ name, email, role, onSignOut, children }: UserMenuProps) {
  const hydrated = useHydrated();
  return (
    <DropdownMenu
      trigger={
        <Button variant="quiet" size="small" className="px-1" aria-disabled={!hydrated}>
          <Avatar name={name} />
          <span className="sr-only">Your account, {name}</span>
        </Button>
      }
    >
      <div className="flex flex-col px-2.5 py-2">
        <span className="font-medium text-14 text-ink">{name}</span>
        <span className="wrap-anywhere text-13 text-ink-muted">{email}</span>
        <span className="mt-1 text-12 text-ink-muted">{role}</span>
      </div>
      <DropdownMenuSeparator />
      {children}
      <DropdownMenuItem onSelect={onSignOut}>
        <LogOut aria-hidden="true" />
        Sign out
      </DropdownMenuItem>
    </DropdownMenu>
  );
}
