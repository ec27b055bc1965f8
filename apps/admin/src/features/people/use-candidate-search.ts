"use client";

import type { ComboboxOption, ComboboxSearch } from "@mockingbird/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { trpcClient } from "../../client/trpc-client.ts";

/** Long enough that a name is typed before it is looked for. */
const typingMs = 200;

/** Candidates who are looked for by name or address, for a field that chooses some. */
export function useCandidateSearch(): { options: ComboboxOption<string>[]; search: ComboboxSearch } {
  const [text, setText] = useState("");
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), typingMs);
    return () => clearTimeout(timer);
  }, [text]);
  const input = { kind: "candidates", search: wanted, pageSize: 20 } as const;
  const query = useQuery({
    queryKey: ["member.list", input],
    queryFn: ({ signal }) => trpcClient.member.list.query(input, { signal }),
    placeholderData: keepPreviousData,
  });
  return {
    options: (query.data?.members ?? []).map(({ membershipId, name, email }) => ({
      value: membershipId,
      label: name,
      note: email,
    })),
    search: { text, onSearch: setText, isSearching: query.isFetching || text.trim() !== wanted },
  };
}
