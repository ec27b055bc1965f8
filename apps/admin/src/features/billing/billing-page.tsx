import type { Billing, InvoicePage } from "@mockingbird/api/views";
import { isLiveSubscription } from "@mockingbird/domain";
import { Callout, PageHeader } from "@mockingbird/ui/server";
import { DemonstrationLine } from "./demonstration-line.tsx";
import { InvoiceList } from "./invoice-list.tsx";
import { LimitForm } from "./limit-form.tsx";
import { LimitLine } from "./limit-line.tsx";
import { NotOffered } from "./not-offered.tsx";
import { PayLink } from "./pay-link.tsx";
import { planChoiceOf } from "./plan-choice.ts";
import { PlanList } from "./plan-list.tsx";
import { PortalDoor } from "./portal-door.tsx";
import type { StripeReturnKind } from "./read-return.ts";
import { StandingPanel } from "./standing-panel.tsx";
import { StripeReturn } from "./stripe-return.tsx";
import { WhoChangesIt } from "./who-changes-it.tsx";

type BillingPageProps = {
  billing: Billing;
  invoices: InvoicePage;
  timeZone: string;
  canManage: boolean;
  /** By name, for those who are none. */
  owners: readonly string[];
  /** How somebody comes back from the payment service's pages, if they do. */
  cameBack: StripeReturnKind | null;
};

/** What the organisation pays for: where it stands, what may be spent, the plans, and what was invoiced. */
export function BillingPage({ billing, invoices, timeZone, canManage, owners, cameBack }: BillingPageProps) {
  const { state, planId, isOffered } = billing;
  const canChange = canManage && isOffered;
  const isSubscribed = planId !== null && isLiveSubscription(state);
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="Billing"
        description={
          <>
            <p>Your plan, what of it is used, and what it costs.</p>
            {billing.isDemonstration ? <DemonstrationLine /> : null}
          </>
        }
      />
      {canChange && cameBack === "from-checkout" ? <StripeReturn from="checkout" /> : null}
      {canChange && cameBack === "from-portal" ? <StripeReturn from="portal" /> : null}
      {cameBack === "without-checkout" ? (
        <Callout title="You left Stripe's page without subscribing. Nothing was charged." />
      ) : null}
      {canManage || !isOffered ? null : <WhoChangesIt owners={owners} />}
      <StandingPanel billing={billing} timeZone={timeZone}>
        {canChange && planChoiceOf(state) === "settle-first" ? <PayLink invoices={invoices.invoices} /> : null}
      </StandingPanel>
      {isSubscribed && canManage ? <LimitForm billing={billing} planId={planId} /> : null}
      {isSubscribed && !canManage ? <LimitLine billing={billing} planId={planId} /> : null}
      {isOffered ? <PlanList billing={billing} canManage={canManage} /> : <NotOffered />}
      {canChange && state !== "none" ? <PortalDoor /> : null}
      {isOffered || invoices.invoices.length > 0 ? (
        <InvoiceList key={invoices.invoices[0]?.id ?? "none"} page={invoices} timeZone={timeZone} />
      ) : null}
    </div>
  );
}
