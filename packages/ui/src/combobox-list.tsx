"use client";

import { Command } from "cmdk";
import { Check, Search } from "lucide-react";
import { classNames } from "./class-names.ts";
import { Spinner } from "./spinner.tsx";

export type ComboboxOption<Value extends string> = {
  value: Value;
  label: string;
  /** What tells it from others of that name, such as an address. */
  note?: string;
  disabled?: boolean;
};

export type ComboboxSearch = {
  text: string;
  onSearch: (text: string) => void;
  isSearching: boolean;
};

type ComboboxListProps<Value extends string> = {
  label: string;
  options: readonly ComboboxOption<Value>[];
  isChosen: (value: Value) => boolean;
  onChoose: (option: ComboboxOption<Value>) => void;
  /** With it, the caller looks for the options, on the server; without, the given ones are filtered here. */
  search?: ComboboxSearch | undefined;
  searchPlaceholder: string;
  emptyText: string;
};

/** A field to look for something, and below it what was found. Arrows move, Enter chooses. */
export function ComboboxList<Value extends string>(props: ComboboxListProps<Value>) {
  const { label, options, search } = props;
  return (
    <Command
      label={label}
      loop
      shouldFilter={!search}
      filter={(_value, text, keywords) => (matches(text, keywords ?? []) ? 1 : 0)}
      className="flex min-h-0 flex-col"
    >
      <div className="flex items-center gap-2 border-line border-b px-2.5">
        {search?.isSearching ? (
          <Spinner className="size-4 shrink-0 text-ink-muted" />
        ) : (
          <Search aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
        )}
        <Command.Input
          {...(search ? { value: search.text, onValueChange: search.onSearch } : {})}
          placeholder={props.searchPlaceholder}
          className="h-10 min-w-0 flex-1 bg-transparent text-16 text-ink outline-none placeholder:text-ink-muted sm:text-14"
        />
      </div>
      <Command.List label={label} className="max-h-72 overflow-y-auto overscroll-contain p-1">
        <Command.Empty className="px-2.5 py-6 text-center text-13 text-ink-muted">
          {search?.isSearching ? "Looking" : props.emptyText}
        </Command.Empty>
        {options.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            keywords={[option.label, option.note ?? ""]}
            disabled={option.disabled ?? false}
            onSelect={() => props.onChoose(option)}
            className={classNames(
              "flex min-h-9 cursor-default select-none items-center gap-2 rounded-control px-2.5 py-1.5 text-14 text-ink pointer-coarse:min-h-11",
              "data-[selected=true]:bg-hover data-[disabled=true]:opacity-55",
            )}
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate">{option.label}</span>
              {option.note ? <span className="block truncate text-12 text-ink-muted">{option.note}</span> : null}
            </span>
            {props.isChosen(option.value) ? (
              <>
                <Check aria-hidden="true" className="size-4 shrink-0 text-accent" />
                <span className="sr-only">(chosen)</span>
              </>
            ) : null}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}

function matches(text: string, keywords: readonly string[]): boolean {
  const wanted = text.toLocaleLowerCase().split(/\s+/);
  const known = keywords.join(" ").toLocaleLowerCase();
  return wanted.every((word) => known.includes(word));
}
