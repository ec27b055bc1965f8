"use client";

import type { ComboboxOption, ComboboxSearch } from "@mockingbird/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { trpcClient } from "../../client/trpc-client.ts";

/** Long enough that a name is typed before it is looked for. */
const typingMs = 200;

/** Cohorts that are looked for by name, for a field that chooses some. */
export function useCohortSearch(): { options: ComboboxOption<string>[]; search: ComboboxSearch } {
  const [text, setText] = useState("");
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), typingMs);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery({
    queryKey: ["cohort.list", { search: wanted, pageSize: 20 }],
    queryFn: ({ signal }) => trpcClient.cohort.list.query({ search: wanted, pageSize: 20 }, { signal }),
    placeholderData: keepPreviousData,
  });
  return {
    options: (query.data?.cohorts ?? []).map(({ cohortId, name, candidateCount }) => ({
      value: cohortId,
      label: name,
      note: candidateCount === 1 ? "1 candidate" : `${candidateCount} candidates`,
    })),
    search: { text, onSearch: setText, isSearching: query.isFetching || text.trim() !== wanted },
  };
}
