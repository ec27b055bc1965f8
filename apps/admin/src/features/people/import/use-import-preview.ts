"use client";

import type { ImportResult, ImportRow } from "@mockingbird/api/views";
import { importChunkRows } from "@mockingbird/domain";
import { useEffect, useState } from "react";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { findRepeats } from "./to-import-rows.ts";

export interface ImportPreviewState {
  /** by row */
  results: ReadonlyMap<number, ImportResult>;
  newCohorts: readonly string[];
  /** rows that were looked at */
  checked: number;
  failure: string | null;
}

const nothing: ImportPreviewState = { results: new Map(), newCohorts: [], checked: 0, failure: null };

/** What bringing the rows in would do, asked of the server part by part. It writes nothing. */
export function useImportPreview(rows: readonly ImportRow[]): ImportPreviewState & { retry: () => void } {
  const [state, setState] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again.
  useEffect(() => {
    const controller = new AbortController();
    setState(nothing);
    void check(rows, controller.signal, setState);
    return () => controller.abort();
  }, [rows, attempt]);
  return { ...state, retry: () => setAttempt((count) => count + 1) };
}

async function check(
  rows: readonly ImportRow[],
  signal: AbortSignal,
  show: (state: ImportPreviewState) => void,
): Promise<void> {
  const results = new Map(findRepeats(rows).map((result) => [result.row, result]));
  const cohorts = new Map<string, string>();
  const others = rows.filter(({ row }) => !results.has(row));
  try {
    for (let from = 0; from < others.length; from += importChunkRows) {
      const part = others.slice(from, from + importChunkRows);
      const answer = await trpcClient.peopleImport.preview.mutate({ rows: part }, { signal });
      for (const result of answer.results) results.set(result.row, result);
      for (const name of answer.newCohorts) cohorts.set(name.toLowerCase(), name);
      const checked = rows.length - others.length + from + part.length;
      if (signal.aborted) return;
      show({ results: new Map(results), newCohorts: [...cohorts.values()], checked, failure: null });
    }
    if (others.length === 0) show({ results, newCohorts: [], checked: rows.length, failure: null });
  } catch (failure) {
    if (!signal.aborted) show({ results, newCohorts: [], checked: results.size, failure: failureOf(failure).sentence });
  }
}
