"use client";

import { type RefObject, useEffect, useRef } from "react";

const marked = "[data-row-focus]";

/**
 * j and k, and inside the table the arrows, move from row to row; x chooses the row. Enter opens it, since the focus is
 * on its link. A page's first table listens wherever the focus is, so that j brings it in.
 */
export function useRowKeys(
  table: RefObject<HTMLTableElement | null>,
  onChoose: ((rowId: string) => void) | null,
): void {
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const own = table.current;
      if (!own || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || takesText(target)) return;
      const row = own.contains(target) ? target.closest<HTMLElement>("tr[data-row]") : null;
      const isFree = target === document.body && document.querySelector("[data-row-keys]") === own;
      if (!row && !isFree) return;
      if (event.key === "x" && row?.dataset.row && choose.current) {
        choose.current(row.dataset.row);
        event.preventDefault();
        return;
      }
      const step = stepOf(event.key, row !== null);
      if (step === 0) return;
      const stops = [...own.querySelectorAll<HTMLElement>(`tr[data-row] ${marked}`)];
      const now = stops.findIndex((stop) => row?.contains(stop));
      const next = now < 0 ? stops[step > 0 ? 0 : stops.length - 1] : stops[now + step];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [table]);
}

function stepOf(key: string, isInRow: boolean): -1 | 0 | 1 {
  if (key === "j" || (isInRow && key === "ArrowDown")) return 1;
  if (key === "k" || (isInRow && key === "ArrowUp")) return -1;
  return 0;
}

function takesText(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox";
  // A menu's or a list's own keys stay with it.
  return target.isContentEditable || target.matches("textarea, select, [role=combobox][aria-expanded=true]");
}
