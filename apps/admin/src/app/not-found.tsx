import { AppShell, buttonClass, EmptyState } from "@mockingbird/ui";
import type { Metadata } from "next";
import Link from "next/link";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <AppShell>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing at this address"
        action={
          <Link href="/interviews" className={buttonClass()}>
            Go to the interviews
          </Link>
        }
      >
        It may have been removed, the address may be wrong, or it may belong to another organisation.
      </EmptyState>
    </AppShell>
  );
}
