"use client";

import { Button, ErrorState } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { startTransition } from "react";

export type PageFailedProps = { error: Error & { digest?: string }; reset: () => void };

/** What people see when a page could not be made. The cause is in the server's log, under the digest. */
export function PageFailed({ error, reset }: PageFailedProps) {
  const router = useRouter();
  const tryAgain = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <>
      <h1 className="sr-only">This page could not be opened</h1>
      <ErrorState
        title="We could not open this page"
        action={
          <Button variant="primary" onClick={tryAgain}>
            Try again
          </Button>
        }
      >
        Something went wrong on our side. Nothing is lost. If it happens again, tell us
        {error.digest ? ` the number ${error.digest}` : " when it happened"}.
      </ErrorState>
    </>
  );
}
