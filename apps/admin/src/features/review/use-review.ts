"use client";

import type { ReviewPage } from "@mockingbird/api/views";
import { toast } from "@mockingbird/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

/** Often enough that two who review the same interview see each other before they have done it twice. */
const refreshMs = 15_000;

/** The review as it stands, and one way to change it: what fails is said, and nothing that was typed goes. */
export function useReview(initial: ReviewPage) {
  const { interviewId } = initial;
  const queryClient = useQueryClient();
  const queryKey = ["review.get", interviewId];
  const [isBusy, setIsBusy] = useState(false);
  const { data: review } = useQuery({
    queryKey,
    queryFn: ({ signal }) => trpcClient.review.get.query({ interviewId }, { signal }),
    initialData: initial,
    refetchInterval: refreshMs,
  });

  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    setIsBusy(true);
    try {
      await work();
      await queryClient.invalidateQueries({ queryKey });
      return true;
    } catch (error) {
      toast.error("Nothing was changed", { description: failureOf(error).sentence });
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { review, change, isBusy };
}

export type ReviewWork = ReturnType<typeof useReview>;
