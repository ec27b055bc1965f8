"use client";

import type { LiveInterviews } from "@mockingbird/api/views";
import { LiveDot, Section } from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useState } from "react";
import { trpcClient } from "../../client/trpc-client.ts";
import { liveText } from "./live-text.ts";

const refreshMs = 10_000;

type LiveNowProps = {
  /** What the page was sent with; without it, the panel asks for itself. */
  initial?: LiveInterviews;
  /** Says so when nobody is, instead of showing nothing. */
  showsEmpty?: boolean;
};

/** Who is in an interview now. It asks anew every ten seconds while somebody looks at the page, and keeps what it shows meanwhile. */
export function LiveNow({ initial, showsEmpty = false }: LiveNowProps) {
  const query = useQuery({
    queryKey: ["assignment.listLive"],
    queryFn: ({ signal }) => trpcClient.assignment.listLive.query(undefined, { signal }),
    refetchInterval: refreshMs,
    refetchIntervalInBackground: false,
    ...(initial ? { initialData: initial } : {}),
  });
  const now = useNow();
  const rows = query.data?.rows ?? [];
  if (rows.length === 0 && !showsEmpty) return null;
  return (
    <Section
      title="In an interview now"
      actions={
        rows.length > 0 ? (
          <span className="inline-flex items-center gap-2 text-13 text-ink-muted tabular-nums">
            <LiveDot />
            {query.data?.hasMore ? `${rows.length}, and more` : rows.length}
          </span>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <p className="text-14 text-ink-muted">
          {query.data ? "Nobody is talking at the moment. Whoever begins appears here by themselves." : "Looking."}
        </p>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {rows.map((row) => {
            const { since, left } = liveText(row, now);
            return (
              <li key={row.interviewId}>
                <Link
                  href={`/interviews/${encodeURIComponent(row.interviewId)}`}
                  prefetch={false}
                  className="-mx-2 flex flex-wrap items-baseline gap-x-4 gap-y-0.5 rounded-control px-2 py-2.5 text-14 hover:bg-hover"
                >
                  <span className="font-medium text-ink">{row.candidateName}</span>
                  <span className="wrap-anywhere text-ink-soft">{row.title}</span>
                  <span
                    className="ml-auto whitespace-nowrap text-13 text-ink-muted tabular-nums"
                    suppressHydrationWarning
                  >
                    {since}, {left}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

/** The time, moved on with every round. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), refreshMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
