"use client";

import type { Home, HomeSpan } from "@mockingbird/api/views";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpcClient } from "../../client/trpc-client.ts";

/** Often enough that who talks now is true, as long as somebody looks. */
const refreshMs = 30_000;

/** What home shows. The server has sent that of the first span along with the page. */
export function useHome(span: HomeSpan, initial: { span: HomeSpan; home: Home }) {
  return useQuery({
    queryKey: ["home.get", span],
    queryFn: ({ signal }) => trpcClient.home.get.query({ days: span }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
    ...(span === initial.span ? { initialData: initial.home } : {}),
  });
}
