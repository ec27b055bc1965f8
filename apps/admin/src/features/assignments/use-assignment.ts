import type { AssignmentDetail, CandidatePage, CandidatePageInput } from "@mockingbird/api/views";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { trpcClient } from "../../client/trpc-client.ts";

/** How long what the page was sent with stays fresh while nobody changes it: somebody may be in an interview. */
const refreshMs = 30_000;

export interface InitialAssignment {
  detail: AssignmentDetail;
  state: CandidatePageInput;
  page: CandidatePage;
}

/** An assignment and a page of its candidates, asked for anew while somebody looks at them. */
export function useAssignment(state: CandidatePageInput, initial: InitialAssignment) {
  const client = useQueryClient();
  const { groupId } = initial.detail;
  const isInitial = JSON.stringify(state) === JSON.stringify(initial.state);
  const detail = useQuery({
    queryKey: ["assignment.get", groupId],
    queryFn: ({ signal }) => trpcClient.assignment.get.query({ groupId }, { signal }),
    initialData: initial.detail,
    refetchInterval: refreshMs,
  });
  const candidates = useQuery({
    queryKey: ["assignment.listCandidates", groupId, state],
    queryFn: ({ signal }) => trpcClient.assignment.listCandidates.query(state, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
    ...(isInitial ? { initialData: initial.page } : {}),
  });
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["assignment.get", groupId] }),
      client.invalidateQueries({ queryKey: ["assignment.listCandidates", groupId] }),
      client.invalidateQueries({ queryKey: ["assignment.list"] }),
    ]);
  return { assignment: detail.data, candidates, refresh };
}
