import type { AssignmentPage, AssignmentPageInput } from "@mockingbird/api/views";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpcClient } from "../../client/trpc-client.ts";

/** The rows of a state. The server has sent those of the first one along with the page. */
export function useAssignments(
  state: AssignmentPageInput,
  initial: { state: AssignmentPageInput; page: AssignmentPage },
) {
  const isInitial = JSON.stringify(state) === JSON.stringify(initial.state);
  return useQuery({
    queryKey: ["assignment.list", state],
    queryFn: ({ signal }) => trpcClient.assignment.list.query(state, { signal }),
    placeholderData: keepPreviousData,
    ...(isInitial ? { initialData: initial.page } : {}),
  });
}
