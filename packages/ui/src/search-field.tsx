"use client";

import { Search } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { classNames } from "./class-names.ts";
import { fieldClass } from "./field-class.ts";

/** Long enough that a name is typed before it is looked for. */
const typingMs = 250;

type SearchFieldProps = {
  /** What is searched, for those who cannot see where it stands: "Search people". */
  label: string;
  placeholder?: string;
  /** What is looked for now. */
  value: string;
  /** Called when typing pauses, and at once on Enter. */
  onSearch: (text: string) => void;
  maxLength?: number;
  className?: string;
};

/** Looks for something while it is typed. Escape empties it. */
export function SearchField({ label, placeholder, value, onSearch, maxLength = 200, className }: SearchFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onSearch);
  latest.current = onSearch;
  useEffect(() => setTyped(value), [value]);
  // What somebody typed before the page's script took over stands in the field, and no event told of it.
  useEffect(() => setTyped((known) => input.current?.value ?? known), []);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed), typingMs);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <search className={classNames("relative block w-full sm:w-72", className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-muted"
      />
      <input
        ref={input}
        id={id}
        type="search"
        autoComplete="off"
        placeholder={placeholder ?? label}
        maxLength={maxLength}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && typed !== value) onSearch(typed);
        }}
        className={classNames(fieldClass, "h-8 pl-8 sm:text-13 pointer-coarse:h-11")}
      />
    </search>
  );
}
