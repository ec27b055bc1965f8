"use client";

import { useEffect, useRef } from "react";

export interface ReviewKeys {
  /** To the turn that follows the one with the focus, or to the one before. */
  onTurn: (step: 1 | -1) => void;
  /** To the next or the previous place of what is searched. */
  onPlace: (step: 1 | -1) => void;
  /** To the next or the previous interview of the list. */
  onInterview: (step: 1 | -1) => void;
  onNote: () => void;
  onQuote: () => void;
  onSearch: () => void;
  onCriterion: () => void;
  onLevel: (level: number) => void;
}

/** The keys of a review. Where text is typed, and while a dialog or a menu is open, they are letters. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const act = ({ key }: KeyboardEvent): boolean => {
      const { current } = latest;
      if (/^[1-7]$/.test(key)) current.onLevel(Number(key));
      else if (key === "j" || key === "k") current.onTurn(key === "j" ? 1 : -1);
      else if (key === "J" || key === "K") current.onInterview(key === "J" ? 1 : -1);
      else if (key === "n" || key === "N") current.onPlace(key === "n" ? 1 : -1);
      else if (key === "c") current.onNote();
      else if (key === "q") current.onQuote();
      else if (key === "s") current.onCriterion();
      else if (key === "/") current.onSearch();
      else return false;
      return true;
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return;
      if (act(event)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function takesKeys(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role=combobox]") !== null;
}
