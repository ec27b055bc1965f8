"use client";

import { ChevronsUpDown } from "lucide-react";
import { Button } from "./button.tsx";
import { DropdownMenu, DropdownMenuLabel, DropdownMenuRadioGroup } from "./dropdown-menu.tsx";

type OrganizationSwitcherProps = {
  activeId: string;
  /** `note` is what the person is there, such as "Reviewer". */
  organizations: readonly { id: string; name: string; note: string }[];
  onSwitch: (organizationId: string) => void;
  busy?: boolean;
};

/** Where the person works now. With one organisation it is a name; with several, a menu. */
export function OrganizationSwitcher({ activeId, organizations, onSwitch, busy = false }: OrganizationSwitcherProps) {
  const active = organizations.find((organization) => organization.id === activeId);
  if (organizations.length < 2)
    return <span className="block truncate px-1 text-14 text-ink-soft">{active?.name}</span>;
  return (
    <DropdownMenu
      align="start"
      trigger={
        <Button
          variant="quiet"
          size="small"
          busy={busy}
          aria-label={`Organisation: ${active?.name ?? ""}. Switch`}
          className="min-w-0 max-w-full shrink font-normal text-14"
        >
          <span className="truncate">{active?.name}</span>
          <ChevronsUpDown aria-hidden="true" className="text-ink-muted" />
        </Button>
      }
    >
      <DropdownMenuLabel>Switch organisation</DropdownMenuLabel>
      <DropdownMenuRadioGroup
        value={activeId}
        options={organizations.map(({ id, name, note }) => ({ value: id, label: name, note }))}
        onValueChange={(id) => {
          if (id !== activeId) onSwitch(id);
        }}
      />
    </DropdownMenu>
  );
}
