import { Button, buttonClass, ErrorState } from "@mockingbird/ui";
import { failureOf } from "../../client/failure-of.ts";

type DataTableFailedProps = {
  /** "We could not fetch the people". */
  title: string;
  error: unknown;
  onRetry: () => void;
};

export function DataTableFailed({ title, error, onRetry }: DataTableFailedProps) {
  const failure = failureOf(error);
  return (
    <ErrorState
      title={title}
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
