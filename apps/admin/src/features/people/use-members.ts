"use client";

import type { MemberPage, MemberPageInput } from "@mockingbird/api/views";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpcClient } from "../../client/trpc-client.ts";

/** The members of a state. The server has sent those of the first one along with the page. */
export function useMembers(state: MemberPageInput, initial: { state: MemberPageInput; page: MemberPage }) {
  const isInitial = JSON.stringify(state) === JSON.stringify(initial.state);
  return useQuery({
    queryKey: ["member.list", state],
    queryFn: ({ signal }) => trpcClient.member.list.query(state, { signal }),
    placeholderData: keepPreviousData,
    ...(isInitial ? { initialData: initial.page } : {}),
  });
}
