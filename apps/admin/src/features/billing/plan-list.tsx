"use client";

import type { Billing } from "@mockingbird/api/views";
import { type PlanId, planIds, plans } from "@mockingbird/domain";
import { Button, Section } from "@mockingbird/ui";
import { useState } from "react";
import { trpcClient } from "../../client/trpc-client.ts";
import { ChangePlanDialog } from "./change-plan-dialog.tsx";
import { PlanCard } from "./plan-card.tsx";
import { type PlanChoice, planChoiceOf } from "./plan-choice.ts";
import { StripeNote } from "./stripe-note.tsx";
import { useLeaving } from "./use-leaving.ts";

const descriptions: Record<PlanChoice, string> = {
  begin: "Choosing one leads to Stripe's page for the payment. Nothing is charged before you confirm it there.",
  change: "You see what a change costs before it is made. It takes effect at once, and a new period begins with it.",
  "settle-first": "A plan can be changed again as soon as the open payment has gone through.",
};

type PlanListProps = { billing: Billing; canManage: boolean };

/** The plans side by side; owners choose one here. */
export function PlanList({ billing, canManage }: PlanListProps) {
  const { state, planId: presentId } = billing;
  const choice = planChoiceOf(state);
  const [changingTo, setChangingTo] = useState<PlanId>();
  const isLive = choice !== "begin";
  return (
    <Section
      title="Plans"
      description={
        <>
          A seat is used when a candidate answers their first question in a period, never by an invitation.
          {canManage ? ` ${descriptions[choice]}` : null}
          {canManage && state === "none" ? " A plan's limits then take the place of those agreed by contract." : null}
        </>
      }
    >
      <ul className="grid md:grid-cols-3">
        {planIds.map((planId) => {
          const isPresent = isLive && planId === presentId;
          return (
            <PlanCard key={planId} planId={planId} isPresent={isPresent}>
              {canManage && !isPresent && choice === "begin" ? <BeginButton planId={planId} /> : null}
              {canManage && !isPresent && choice === "change" ? (
                <Button onClick={() => setChangingTo(planId)}>Change to {plans[planId].name}</Button>
              ) : null}
            </PlanCard>
          );
        })}
      </ul>
      {changingTo ? (
        <ChangePlanDialog planId={changingTo} isTrial={state === "trialing"} onClose={() => setChangingTo(undefined)} />
      ) : null}
    </Section>
  );
}

function BeginButton({ planId }: { planId: PlanId }) {
  const { isLeaving, failure, leave } = useLeaving(() => trpcClient.billing.startCheckout.mutate({ planId }));
  return (
    <>
      <Button variant="primary" busy={isLeaving} onClick={leave}>
        Choose {plans[planId].name}
      </Button>
      <StripeNote isAsking={isLeaving} failure={failure} />
    </>
  );
}
