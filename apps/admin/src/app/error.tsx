"use client";

import { AppShell, Button, ErrorState } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { startTransition } from "react";

/** What people see when a page could not be made. The cause is in the server's log, under the digest. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  const tryAgain = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <AppShell>
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
    </AppShell>
  );
}
