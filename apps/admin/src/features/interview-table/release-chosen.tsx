"use client";

import type { ListedInterview } from "@mockingbird/api/views";
import { Button, ConfirmDialog, toast } from "@mockingbird/ui";
import { useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

const interviewsText = (count: number) => (count === 1 ? "one interview" : `${count} interviews`);

/** Shows the feedback of what is chosen to its candidates. Only what is reviewed and not released yet can be. */
export function ReleaseChosen({ chosen, onDone }: { chosen: readonly ListedInterview[]; onDone: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const queryClient = useQueryClient();
  const ready = chosen.filter(({ reviewState, releasedAt }) => reviewState === "reviewed" && releasedAt === null);
  const others = chosen.length - ready.length;

  const release = async () => {
    setIsBusy(true);
    const calls = ready.map(({ interviewId }) => trpcClient.review.release.mutate({ interviewId }));
    const answers = await Promise.allSettled(calls);
    const failure = answers.find((answer) => answer.status === "rejected");
    const released = answers.filter(({ status }) => status === "fulfilled").length;
    await queryClient.invalidateQueries({ queryKey: ["interview.list"] });
    setIsBusy(false);
    setIsAsking(false);
    if (released > 0) toast.success(`Feedback on ${interviewsText(released)} is released`);
    if (failure) {
      const title = `${interviewsText(ready.length - released)} could not be released`;
      toast.error(title, { description: failureOf(failure.reason).sentence });
      return;
    }
    onDone();
  };

  return (
    <>
      <Button size="small" disabled={ready.length === 0} onClick={() => setIsAsking(true)}>
        <Send aria-hidden="true" />
        Release
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={`Release the feedback on ${interviewsText(ready.length)}?`}
        confirmLabel="Release"
        cancelLabel="Not yet"
        busy={isBusy}
        onConfirm={() => void release()}
      >
        <p>
          Each candidate is told by mail, and sees their levels with the reasons and quotes, and the notes that you
          shared. You can take feedback back on an interview's own page.
        </p>
        {others > 0 ? (
          <p className="mt-2">
            {interviewsText(others)} of those you chose {others === 1 ? "is" : "are"} not reviewed, or released already:{" "}
            {others === 1 ? "it stays as it is" : "they stay as they are"}.
          </p>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
