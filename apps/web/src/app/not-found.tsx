import { buttonClass, EmptyState } from "@mockingbird/ui/server";
import type { Metadata } from "next";
import Link from "next/link";
import { DoorFrame } from "../features/frame/index.ts";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <DoorFrame>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here"
        action={
          <Link href="/" className={buttonClass({ variant: "primary" })}>
            My interviews
          </Link>
        }
      >
        The address may be wrong, or this belongs to somebody else. Open it from your list again.
      </EmptyState>
    </DoorFrame>
  );
}
