"use client";

import type { TemplatePage, TemplatePageInput } from "@mockingbird/api/views";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpcClient } from "../../../client/trpc-client.ts";

/** The templates of a state. The server has sent those of the first one along with the page. */
export function useTemplates(state: TemplatePageInput, initial: { state: TemplatePageInput; page: TemplatePage }) {
  const isInitial = JSON.stringify(state) === JSON.stringify(initial.state);
  return useQuery({
    queryKey: ["template.list", state],
    queryFn: ({ signal }) => trpcClient.template.list.query(state, { signal }),
    placeholderData: keepPreviousData,
    ...(isInitial && { initialData: initial.page }),
  });
}
