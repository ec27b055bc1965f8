"use client";

import type { ReviewPage } from "@mockingbird/api/views";
import { Button, buttonClass, ConfirmDialog, FeedbackView, RelativeTime, toast } from "@mockingbird/ui";
import { FileText, Link2, Send, Undo2 } from "lucide-react";
import { useState } from "react";
import { trpcClient } from "../../client/trpc-client.ts";
import type { ReviewRights } from "./review-rights.ts";
import { ShareDialog } from "./sharing/share-dialog.tsx";
import type { ReviewWork } from "./use-review.ts";

type ReviewActionsProps = {
  work: ReviewWork;
  viewerId: string;
  candidateName: string;
  rights: ReviewRights;
  timeZone: string;
};

/** Where the review stands, who has it, and what can be done next. */
export function ReviewActions({ work, viewerId, candidateName, rights, timeZone }: ReviewActionsProps) {
  const { review, change, isBusy } = work;
  const { interviewId, state, reviewer, releasedAt } = review;
  const [asked, setAsked] = useState<"release" | "withdraw" | "share" | null>(null);
  const input = { interviewId };
  const isMine = reviewer?.membershipId === viewerId;
  const answer = async (deed: () => Promise<unknown>, said: string) => {
    if (!(await change(deed))) return;
    setAsked(null);
    toast.success(said);
  };

  return (
    <section aria-label="Where the review stands" className="flex flex-col gap-3">
      <p className="text-14 text-ink" aria-live="polite">
        <ReviewStanding review={review} isMine={isMine} timeZone={timeZone} />
      </p>
      <div className="flex flex-wrap gap-2">
        {rights.canReview && releasedAt === null && state !== "in_review" ? (
          <Button
            size="small"
            variant={state === "reviewed" ? "secondary" : "primary"}
            busy={isBusy}
            onClick={() => void change(() => trpcClient.review.begin.mutate(input))}
          >
            {state === "reviewed" ? "Review again" : "Start review"}
          </Button>
        ) : null}
        {rights.canReview && state === "in_review" && !isMine ? (
          <Button size="small" busy={isBusy} onClick={() => void change(() => trpcClient.review.begin.mutate(input))}>
            Take it over
          </Button>
        ) : null}
        {rights.canReview && state === "in_review" ? (
          <Button
            size="small"
            variant="primary"
            busy={isBusy}
            onClick={() => void answer(() => trpcClient.review.complete.mutate(input), "The interview is reviewed")}
          >
            Mark as reviewed
          </Button>
        ) : null}
        {rights.canRelease && state === "reviewed" && releasedAt === null ? (
          <Button size="small" variant="primary" onClick={() => setAsked("release")}>
            <Send aria-hidden="true" />
            Release to the candidate
          </Button>
        ) : null}
        {rights.canRelease && releasedAt !== null ? (
          <Button size="small" onClick={() => setAsked("withdraw")}>
            <Undo2 aria-hidden="true" />
            Take the feedback back
          </Button>
        ) : null}
        {rights.canShare ? (
          <Button size="small" onClick={() => setAsked("share")}>
            <Link2 aria-hidden="true" />
            Share
          </Button>
        ) : null}
        <a
          href={`/api/interviews/${encodeURIComponent(interviewId)}/report.pdf`}
          download=""
          className={buttonClass({ size: "small" })}
        >
          <FileText aria-hidden="true" />
          PDF
        </a>
      </div>
      <ConfirmDialog
        open={asked === "release"}
        onOpenChange={(open) => setAsked(open ? "release" : null)}
        title={`Release this to ${candidateName}?`}
        confirmLabel="Release"
        cancelLabel="Not yet"
        busy={isBusy}
        onConfirm={() => void answer(() => trpcClient.review.release.mutate(input), "The feedback is released")}
      >
        <p className="mb-3">They get a mail, and behind their sign-in read exactly this, beside their transcript:</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <div tabIndex={0} className="max-h-[50vh] overflow-y-auto rounded-panel border border-line bg-paper p-4">
          <FeedbackView feedback={review.feedback} quoteLinks={false} />
        </div>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === "withdraw"}
        onOpenChange={(open) => setAsked(open ? "withdraw" : null)}
        title="Take the feedback back?"
        confirmLabel="Take it back"
        cancelLabel="Leave it"
        busy={isBusy}
        onConfirm={() => void answer(() => trpcClient.review.withdraw.mutate(input), "The feedback is taken back")}
      >
        {candidateName} does not see it any more from now on. What they have read already, and a mail that has left,
        cannot be taken back. You can change the review and release it again.
      </ConfirmDialog>
      <ShareDialog
        interviewId={interviewId}
        timeZone={timeZone}
        open={asked === "share"}
        onOpenChange={(open) => setAsked(open ? "share" : null)}
      />
    </section>
  );
}

function ReviewStanding({ review, isMine, timeZone }: { review: ReviewPage; isMine: boolean; timeZone: string }) {
  const { state, isGraded, reviewer, reviewedAt, releasedAt } = review;
  const who = isMine ? "You" : (reviewer?.name ?? "Somebody");
  if (releasedAt)
    return (
      <>
        Released <RelativeTime at={releasedAt} timeZone={timeZone} />: the candidate can read the feedback.
      </>
    );
  if (state === "reviewed" && reviewedAt)
    return (
      <>
        Reviewed by {isMine ? "you" : who} <RelativeTime at={reviewedAt} timeZone={timeZone} />. The candidate does not
        see it yet.
      </>
    );
  if (state === "in_review") return <>{isMine ? "You are" : `${who} is`} reviewing this.</>;
  if (state === "to_review") return <>Nobody has reviewed this yet.</>;
  return <>{isGraded ? "There is nothing to review yet." : "Practice: nobody has to review it, and you can."}</>;
}
