"use client";

import type { TranscriptTurn } from "@mockingbird/domain";
import { useMemo, useState } from "react";
import { findWords, type Stretch } from "./find-words.ts";

export interface Place extends Stretch {
  turnSeq: number;
}

/** Where the searched words stand, and which of these places is looked at. Stepping goes round. */
export function useTranscriptSearch(turns: readonly TranscriptTurn[], onShow: (turnSeq: number) => void) {
  const [search, setSearch] = useState("");
  const [index, setIndex] = useState(0);
  const places = useMemo(
    () => turns.flatMap(({ seq, text }): Place[] => findWords(text, search).map((at) => ({ ...at, turnSeq: seq }))),
    [turns, search],
  );
  const go = (to: number) => {
    if (places.length === 0) return;
    const next = (to + places.length) % places.length;
    setIndex(next);
    const place = places[next];
    if (place) onShow(place.turnSeq);
  };
  return {
    search,
    places,
    current: places[index] ?? null,
    placeNumber: places.length === 0 ? 0 : index + 1,
    setSearch: (words: string) => {
      setSearch(words);
      setIndex(0);
    },
    step: (by: 1 | -1) => go(index + by),
  };
}
