import type { FoundCandidate } from "@mockingbird/api/views";
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
  const query = useQuery({
    queryKey: ["assignment.findCandidates", wanted],
    queryFn: ({ signal }) => trpcClient.assignment.findCandidates.query({ search: wanted }, { signal }),
    placeholderData: keepPreviousData,
  });
  return {
    options: (query.data ?? []).map(toOption),
    search: { text, onSearch: setText, isSearching: query.isFetching || text.trim() !== wanted },
  };
}

function toOption({ membershipId, name, email }: FoundCandidate): ComboboxOption<string> {
  return { value: membershipId, label: name, note: email };
}
