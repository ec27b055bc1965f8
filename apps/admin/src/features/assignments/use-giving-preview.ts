import type { Recipients } from "@mockingbird/api/views";
import type { ComboboxOption } from "@mockingbird/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpcClient } from "../../client/trpc-client.ts";

/** Those who are chosen, as a procedure takes them; `null` for nobody. */
export function toRecipients(kind: "cohorts" | "people", chosen: readonly ComboboxOption<string>[]): Recipients | null {
  const ids = chosen.map(({ value }) => value);
  if (ids.length === 0) return null;
  return kind === "cohorts" ? { cohortIds: ids } : { membershipIds: ids };
}

/** What giving a template to these would do. */
export function useGivingPreview(templateId: string | null, to: Recipients | null) {
  return useQuery({
    queryKey: ["assignment.preview", templateId, to],
    queryFn: async ({ signal }) => {
      if (!templateId || !to) return null;
      return trpcClient.assignment.preview.mutate({ templateId, to }, { signal });
    },
    placeholderData: keepPreviousData,
  });
}
export type GivingPreviewQuery = ReturnType<typeof useGivingPreview>;
