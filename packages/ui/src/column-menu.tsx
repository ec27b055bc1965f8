"use client";

import { Check, Columns3 } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import { Button } from "./button.tsx";
import { DropdownMenu, DropdownMenuLabel } from "./dropdown-menu.tsx";
import { floatItemClass } from "./float-class.ts";

type ColumnMenuProps = {
  columns: readonly { id: string; label: string; isShown: boolean }[];
  onToggle: (id: string) => void;
};

/** Which columns a table shows. Stays open while several are changed. */
export function ColumnMenu({ columns, onToggle }: ColumnMenuProps) {
  return (
    <DropdownMenu
      trigger={
        <Button variant="quiet" size="small">
          <Columns3 aria-hidden="true" />
          Columns
        </Button>
      }
    >
      <DropdownMenuLabel>Show</DropdownMenuLabel>
      {columns.map((column) => (
        <Primitive.CheckboxItem
          key={column.id}
          checked={column.isShown}
          onCheckedChange={() => onToggle(column.id)}
          onSelect={(event) => event.preventDefault()}
          className={floatItemClass}
        >
          <span className="flex-1">{column.label}</span>
          <Primitive.ItemIndicator>
            <Check aria-hidden="true" className="text-accent" />
          </Primitive.ItemIndicator>
        </Primitive.CheckboxItem>
      ))}
    </DropdownMenu>
  );
}
