"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { ConsoleSection } from "./console-sections.ts";

/** "g" and the letter of a section belong together within this time. */
const secondKeyMs = 1_500;

type ConsoleKeys = { sections: readonly ConsoleSection[]; onSearch: () => void; onHelp: () => void };

/** Ctrl or ⌘ K and "/" search, "?" shows the keys, "g" and a letter lead to a section. Where text is typed, only the first. */
export function useConsoleKeys({ sections, onSearch, onHelp }: ConsoleKeys): void {
  const router = useRouter();
  const goingSinceMs = useRef(Number.NEGATIVE_INFINITY);
  const latest = useRef({ sections, onSearch, onHelp });
  latest.current = { sections, onSearch, onHelp };
  useEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      const { sections, onSearch, onHelp } = latest.current;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        onSearch();
        return true;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return false;
      const isGoing = event.timeStamp - goingSinceMs.current < secondKeyMs;
      goingSinceMs.current = event.key === "g" && !isGoing ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const section = isGoing ? sections.find(({ key }) => key === event.key) : undefined;
      if (section) router.push(section.path);
      else if (event.key === "/") onSearch();
      else if (event.key === "?") onHelp();
      else return false;
      return true;
    };
    const press = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && act(event)) event.preventDefault();
    };
    // After the document's own listeners, so that a page that has a use for a key of these gets it first.
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [router]);
}

/** A field takes letters, and an open dialog or menu keeps its keys. */
function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && ["checkbox", "radio", "button", "submit"].includes(target.type))
    return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role=dialog], [role=menu]") !== null;
}
