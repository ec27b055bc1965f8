import { Button, buttonClass, EmptyState, ErrorState } from "@mockingbird/ui";
import { failureOf } from "../../client/failure-of.ts";

export function NoInterviews() {
  return (
    <EmptyState title="No interviews yet">
      As soon as a candidate starts one, it stands here, with its transcript once it is over.
    </EmptyState>
  );
}

type PageTooFarProps = { page: number; lastPage: number; onGo: (page: number) => void };

export function PageTooFar({ page, lastPage, onGo }: PageTooFarProps) {
  return (
    <EmptyState
      title={`There is no page ${page}`}
      action={<Button onClick={() => onGo(lastPage)}>Go to page {lastPage}</Button>}
    >
      {lastPage === 1 ? "Everything fits on one." : `The last one is page ${lastPage}.`}
    </EmptyState>
  );
}

export function FailedTable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const failure = failureOf(error);
  return (
    <ErrorState
      title="We could not fetch the interviews"
      action={
        failure.signedOut ? (
          <a href="/sign-in" className={buttonClass({ variant: "primary" })}>
            Sign in
          </a>
        ) : (
          <Button onClick={onRetry}>Try again</Button>
        )
      }
    >
      {failure.sentence}
    </ErrorState>
  );
}
