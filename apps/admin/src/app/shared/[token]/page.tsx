import { openSharedReview } from "@mockingbird/api/admin";
import { AppShell, SignInFrame, ThemeToggle, TopBar, Wordmark } from "@mockingbird/ui";
import type { Metadata } from "next";
import { SharedReviewPage } from "../../../features/review/index.ts";

/** Nothing of it is told to whoever is linked to from here, and no search engine keeps it. */
export const metadata: Metadata = {
  title: "Shared review",
  referrer: "no-referrer",
  robots: { index: false, follow: false, nocache: true },
};

export default async function SharedPage({ params }: { params: Promise<{ token: string }> }) {
  const review = await openSharedReview(decodeURIComponent((await params).token));
  return (
    <AppShell topBar={<TopBar home={<Wordmark suffix="Console" />} actions={<ThemeToggle />} />}>
      {review ? (
        <SharedReviewPage review={review} />
      ) : (
        <SignInFrame title="This link is closed" lead="It has expired or was closed, or it is not whole.">
          <p className="text-14 text-ink-soft">Ask whoever gave it to you for a new one.</p>
        </SignInFrame>
      )}
    </AppShell>
  );
}
