import { buttonClass, EmptyState } from "@mockingbird/ui";
import Link from "next/link";

/** What stands in place of a page that does not exist, or not for this organisation: the two look the same. */
export function NothingHere() {
  return (
    <>
      {/* Here and not in the page's metadata, which a page that is not found never gets to send. */}
      <title>Not found · Mockingbird console</title>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing at this address"
        action={
          <Link href="/home" className={buttonClass()}>
            Go home
          </Link>
        }
      >
        It may have been removed, the address may be wrong, or it may belong to another organisation.
      </EmptyState>
    </>
  );
}
