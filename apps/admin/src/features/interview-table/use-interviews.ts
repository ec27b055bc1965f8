"use client";

import type { InterviewPage, InterviewPageInput } from "@mockingbird/api/views";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpcClient } from "../../client/trpc-client.ts";

/** The rows of a state. The server has sent those of the first one along with the page. */
export function useInterviews(state: InterviewPageInput, initial: { state: InterviewPageInput; page: InterviewPage }) {
  const isInitial = JSON.stringify(state) === JSON.stringify(initial.state);
  return useQuery({
    queryKey: ["interview.list", state],
    queryFn: ({ signal }) => trpcClient.interview.list.query(state, { signal }),
    placeholderData: keepPreviousData,
    ...(isInitial ? { initialData: initial.page } : {}),
  });
}
