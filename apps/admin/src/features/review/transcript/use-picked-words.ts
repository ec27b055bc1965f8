"use client";

import type { Evidence } from "@mockingbird/domain";
import { useEffect, useState } from "react";

const lengthMax = 1_000;

/** The words that are selected in one turn of the transcript now; null while none are, or those of several turns. */
export function usePickedWords(isActive: boolean): Evidence | null {
  const [picked, setPicked] = useState<Evidence | null>(null);
  useEffect(() => {
    if (!isActive) return setPicked(null);
    const read = () => setPicked(readSelection());
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [isActive]);
  return picked;
}

function readSelection(): Evidence | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const [first, last] = [selection.anchorNode, selection.focusNode].map((node) =>
    (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[data-turn-text]"),
  );
  const quote = selection.toString().trim();
  if (!first || first !== last || quote === "" || quote.length > lengthMax) return null;
  return { turnSeq: Number(first.dataset.turnText), quote };
}
