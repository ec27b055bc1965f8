"use client";

import type { AuditPage } from "@mockingbird/api/views";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { trpcClient } from "../../client/trpc-client.ts";
import { type AuditState, auditStateQuery, toAuditInput } from "./audit-state.ts";

/** The events of a state, page behind page. The server has sent the first page along. */
export function useAudit(state: AuditState, timeZone: string, initial: { state: AuditState; page: AuditPage }) {
  const isInitial = auditStateQuery(state) === auditStateQuery(initial.state);
  return useInfiniteQuery({
    queryKey: ["audit.list", state],
    queryFn: ({ pageParam, signal }) => {
      const input = { ...toAuditInput(state, timeZone), ...(pageParam !== null && { beforeSeq: pageParam }) };
      return trpcClient.audit.list.query(input, { signal });
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextBeforeSeq,
    placeholderData: keepPreviousData,
    ...(isInitial && { initialData: { pages: [initial.page], pageParams: [null] } }),
  });
}
