"use client";

import type { PlanChangePreview } from "@mockingbird/api/views";
import { type PlanId, planCurrency, plans } from "@mockingbird/domain";
import { Button, Dialog, Skeleton, toast } from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { isUnanswered } from "./is-unanswered.ts";
import { formatMoney, formatPrice } from "./money.ts";
import { previewLines } from "./preview-lines.ts";
import { StripeNote } from "./stripe-note.tsx";

/** Not that nothing was charged: the answer may have been lost, and not the change. */
const unanswered =
  "Stripe did not answer in time. If the change has reached it, you see it here in a moment. Try again if not; nothing is charged twice.";

type ChangePlanDialogProps = { planId: PlanId; isTrial: boolean; onClose: () => void };

/** What a change of plan costs now, and the change. */
export function ChangePlanDialog({ planId, isTrial, onClose }: ChangePlanDialogProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const plan = plans[planId];
  const query = useQuery({
    queryKey: ["billing.previewChange", planId],
    queryFn: ({ signal }) => trpcClient.billing.previewChange.query({ planId }, { signal }),
    // What is owed changes by the second, and with every interview.
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const change = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await trpcClient.billing.changePlan.mutate({ planId });
      toast.success(`You are on ${plan.name} now`);
      onClose();
      router.refresh();
    } catch (error) {
      setFailure(isUnanswered(error) ? unanswered : failureOf(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  const problem = failure ?? (query.isError && !query.isFetching ? failureOf(query.error).sentence : undefined);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open && !busy) onClose();
      }}
      title={`Change to ${plan.name}?`}
      description={
        isTrial
          ? `Your trial goes on to its end, with what ${plan.name} gives. Then ${plan.name} begins, at ${formatPrice(plan.monthlyCents, planCurrency)} a month.`
          : `Your present period ends now, and a new one of ${plan.name} begins, at ${formatPrice(plan.monthlyCents, planCurrency)} a month.`
      }
    >
      {query.data && !query.isFetching ? (
        <PreviewFigures preview={query.data} />
      ) : problem ? null : (
        <div role="status" className="flex flex-col gap-3 py-1">
          <span className="sr-only">Asking what it costs</span>
          <Skeleton className="w-full" />
          <Skeleton className="w-full" />
          <Skeleton className="w-2/3" />
        </div>
      )}
      <StripeNote isAsking={busy || query.isFetching} failure={problem} />
      <div className="mt-1 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose} disabled={busy}>
          Leave it as it is
        </Button>
        {query.isError ? (
          <Button variant="primary" busy={query.isFetching} onClick={() => query.refetch()}>
            Ask again
          </Button>
        ) : (
          <Button variant="primary" busy={busy} disabled={!query.data || query.isFetching} onClick={change}>
            Change to {plan.name}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function PreviewFigures({ preview }: { preview: PlanChangePreview }) {
  const { dueNowCents, currency } = preview;
  return (
    <dl className="flex flex-col text-14 tabular-nums">
      {previewLines(preview).map(({ term, cents }) => (
        <div key={term} className="flex justify-between gap-4 border-line border-b py-2">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="text-ink">{formatMoney(cents, currency)}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 py-2 font-medium text-ink">
        <dt>{dueNowCents < 0 ? "Credit for the next invoice" : "To pay now"}</dt>
        <dd>{formatMoney(Math.abs(dueNowCents), currency)}</dd>
      </div>
    </dl>
  );
}
