"use client";

import { Button, ErrorState } from "@mockingbird/ui";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto max-w-3xl px-4 py-16">
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorState
        title="Something went wrong on our side"
        action={
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        Nothing you did is lost. Try again; if it stays like this, come back in a few minutes.
      </ErrorState>
    </main>
  );
}
