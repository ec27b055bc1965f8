"use client";

import { Button, ErrorState, LateSkeleton, Section, Select, Skeleton } from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { ComparisonList } from "../comparison/comparison-list.tsx";
import type { Side } from "./sides.ts";

type VersionComparisonProps = {
  from: Side;
  to: Side;
  sides: readonly Side[];
  onChange: (sides: { from: Side; to: Side }) => void;
};

const sideName = (side: Side) => (side === "draft" ? "Draft" : `Version ${side}`);

/** What one version says otherwise than another, or the draft. */
export function VersionComparison({ from, to, sides, onChange }: VersionComparisonProps) {
  const query = useQuery({
    queryKey: ["interviewer.compare", from, to],
    queryFn: ({ signal }) => trpcClient.interviewer.compare.query({ from, to }, { signal }),
  });
  const options = sides.map((side) => ({ value: String(side), label: sideName(side) }));
  const sideOf = (value: string) => sides.find((side) => String(side) === value) ?? to;
  return (
    <Section
      title="What changed"
      actions={
        <div className="flex items-center gap-2 text-13 text-ink-muted">
          <Select
            label="From"
            labelHidden
            size="small"
            className="w-32"
            value={String(from)}
            options={options}
            onValueChange={(value) => onChange({ from: sideOf(value), to })}
          />
          to
          <Select
            label="To"
            labelHidden
            size="small"
            className="w-32"
            value={String(to)}
            options={options}
            onValueChange={(value) => onChange({ from, to: sideOf(value) })}
          />
        </div>
      }
    >
      {query.isError ? (
        <ErrorState
          title="We could not compare them"
          action={<Button onClick={() => void query.refetch()}>Try again</Button>}
        >
          {failureOf(query.error).sentence}
        </ErrorState>
      ) : query.data ? (
        <ComparisonList {...query.data} />
      ) : (
        <LateSkeleton>
          <Skeleton className="h-24 w-full" />
        </LateSkeleton>
      )}
    </Section>
  );
}
