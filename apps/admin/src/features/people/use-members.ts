"use client";

import type { MemberPage } from "@mockingbird/api/views";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { trpcClient } from "../../client/trpc-client.ts";
import { type MemberState, memberStateQuery } from "./member-state.ts";

const membersKey = "member.list";

/** The members of a state, page behind page. The server has sent the first page along. */
export function useMembers(state: MemberState, initial: { state: MemberState; page: MemberPage }) {
  const isInitial = memberStateQuery(state) === memberStateQuery(initial.state);
  return useInfiniteQuery({
    queryKey: [membersKey, state],
    queryFn: ({ pageParam, signal }) => trpcClient.member.list.query({ ...state, after: pageParam }, { signal }),
    initialPageParam: null as MemberPage["nextAfter"],
    getNextPageParam: (page) => page.nextAfter,
    placeholderData: keepPreviousData,
    ...(isInitial && { initialData: { pages: [initial.page], pageParams: [null] } }),
  });
}
