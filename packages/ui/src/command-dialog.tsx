"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentType } from "react";
import { dialogVeilClass } from "./dialog-class.ts";
import { KeyHint } from "./key-hint.tsx";
import { Spinner } from "./spinner.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

export type CommandItem = {
  id: string;
  label: string;
  note?: string;
  Icon: ComponentType<{ className?: string; "aria-hidden"?: "true" }>;
  /** Which keys do the same. */
  keys?: readonly string[];
  onSelect: () => void;
};

type CommandDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  isSearching: boolean;
  emptyText: string;
  /** What matches the text; empty groups are not drawn. */
  groups: readonly { name: string; items: readonly CommandItem[] }[];
};

/** One field that finds everything. Arrows move, Enter goes there, Escape leaves. */
export function CommandDialog(props: CommandDialogProps) {
  const { label, groups } = props;
  const returnFocus = useReturnFocus();
  const isEmpty = groups.every(({ items }) => items.length === 0);
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={dialogVeilClass} />
        <Primitive.Content
          aria-describedby={undefined}
          {...returnFocus}
          className="fixed inset-x-3 top-3 z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-panel border border-line bg-raised shadow-float outline-none sm:top-[14dvh]"
        >
          <Primitive.Title className="sr-only">{label}</Primitive.Title>
          <Command label={label} shouldFilter={false} loop className="flex max-h-[min(32rem,70dvh)] flex-col">
            <div className="flex items-center gap-3 border-line border-b px-4">
              {props.isSearching ? (
                <Spinner className="size-4 shrink-0 text-ink-muted" />
              ) : (
                <Search aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
              )}
              <Command.Input
                value={props.text}
                onValueChange={props.onText}
                maxLength={200}
                placeholder={props.placeholder}
                className="h-13 min-w-0 flex-1 bg-transparent text-16 text-ink outline-none placeholder:text-ink-muted"
              />
              <KeyHint keys={["Esc"]} />
            </div>
            <Command.List label={label} className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5">
              {isEmpty ? (
                <p role="status" className="px-3 py-8 text-center text-14 text-ink-muted">
                  {props.isSearching ? "Looking" : props.emptyText}
                </p>
              ) : null}
              {groups.map((group) =>
                group.items.length > 0 ? (
                  <Command.Group
                    key={group.name}
                    heading={group.name}
                    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-ink-muted"
                  >
                    {group.items.map((item) => (
                      <Command.Item
                        key={item.id}
                        value={`${group.name} ${item.id}`}
                        onSelect={item.onSelect}
                        className="flex min-h-10 cursor-default select-none items-center gap-3 rounded-control px-2.5 py-1.5 text-14 text-ink data-[selected=true]:bg-hover pointer-coarse:min-h-11"
                      >
                        <item.Icon aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
                        <span className="min-w-0 flex-1 truncate">
                          {item.label}
                          {item.note ? <span className="text-ink-muted"> · {item.note}</span> : null}
                        </span>
                        {item.keys ? (
                          <span aria-hidden="true" className="max-sm:hidden">
                            <KeyHint keys={item.keys} />
                          </span>
                        ) : null}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ) : null,
              )}
            </Command.List>
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
