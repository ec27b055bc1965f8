"use client";

import type { Billing } from "@mockingbird/api/views";
import { classNames } from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { trpcClient } from "../../client/trpc-client.ts";
import { noticeOf } from "./notice.ts";
import { SentenceText } from "./sentence-text.tsx";

/** Somebody may have the console open all day without loading it anew. */
const askedAgainMs = 5 * 60_000;

type BillingBannerProps = { initial: Billing; readAt: number; timeZone: string };

/** On every page, what owners and admins have to know of billing. Nothing where it is said anyway, or nothing is to be said. */
export function BillingBanner({ initial, readAt, timeZone }: BillingBannerProps) {
  const path = usePathname();
  const { data: billing } = useQuery({
    // What the server has read anew takes the place of what was asked for before.
    queryKey: ["billing.get", readAt],
    queryFn: ({ signal }) => trpcClient.billing.get.query(undefined, { signal }),
    initialData: initial,
    initialDataUpdatedAt: readAt,
    staleTime: askedAgainMs,
    refetchInterval: askedAgainMs,
  });
  const notice = noticeOf(billing, new Date());
  if (!notice || path === "/billing") return null;
  return (
    <aside
      aria-label="Billing"
      className={classNames(
        "flex items-start gap-2.5 px-4 py-2.5 text-14 sm:px-6 lg:px-10",
        notice.tone === "danger" ? "bg-danger-wash text-danger-ink" : "bg-warning-wash text-warning-ink",
      )}
    >
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      <p className="min-w-0">
        <SentenceText sentence={notice.sentence} timeZone={timeZone} />{" "}
        <Link
          href="/billing"
          className="rounded-[2px] font-medium underline decoration-1 underline-offset-3 hover:decoration-2"
        >
          See billing
        </Link>
      </p>
    </aside>
  );
}
