"use client";

import { Button, Section } from "@mockingbird/ui";
import { ExternalLink } from "lucide-react";
import { trpcClient } from "../../client/trpc-client.ts";
import { StripeNote } from "./stripe-note.tsx";
import { useLeaving } from "./use-leaving.ts";

/** The way to the payment service's own pages, where cards are and subscriptions are cancelled. */
export function PortalDoor() {
  const { isLeaving, failure, leave } = useLeaving(() => trpcClient.billing.openPortal.mutate());
  return (
    <Section
      title="Payment method, cancelling and receipts"
      description="These are kept by Stripe, who takes the payments; we never see a card. The page opens here and leads back."
    >
      <div className="flex flex-col items-start gap-2">
        <Button busy={isLeaving} onClick={leave}>
          {isLeaving ? null : <ExternalLink aria-hidden="true" />}
          Go to Stripe
        </Button>
        <StripeNote isAsking={isLeaving} failure={failure} />
      </div>
    </Section>
  );
}
