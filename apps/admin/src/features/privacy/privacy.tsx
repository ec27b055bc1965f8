import type { DeletionReceipt, ErasureRequest } from "@mockingbird/api/views";
import { linkClass, PageHeader, Section } from "@mockingbird/ui";
import Link from "next/link";
import { DeletionReceipts } from "./deletion-receipts.tsx";
import { ErasureRequests } from "./erasure-requests.tsx";

type PrivacyProps = { requests: ErasureRequest[]; receipts: DeletionReceipt[]; timeZone: string };

/** Who asks to be erased, and proof of what has been deleted. */
export function Privacy({ requests, receipts, timeZone }: PrivacyProps) {
  return (
    <div className="flex flex-col gap-10">
      <PageHeader title="Privacy" description="Requests for erasure, and a receipt for everything that was deleted." />
      <Section
        title="Requests for erasure"
        description="Answer each within a month. Erasing deletes what the person said, their place here and their name; minutes, cost and the audit trail stay, with nobody named in them."
      >
        <ErasureRequests requests={requests} timeZone={timeZone} />
      </Section>
      <Section
        title="Receipts"
        description={
          <>
            How much was deleted, why and when; not what. How long content is kept stands under{" "}
            <Link href="/organization/data" className={linkClass}>
              Organisation, Data
            </Link>
            .
          </>
        }
      >
        <DeletionReceipts receipts={receipts} timeZone={timeZone} />
      </Section>
    </div>
  );
}
