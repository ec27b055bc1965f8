"use client";

import type { ImportResult, ImportRow } from "@mockingbird/api/views";
import { Badge, type BadgeTone, Button, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui";
import { useState } from "react";

const outcomes: Record<ImportResult["outcome"], { name: string; tone: BadgeTone }> = {
  invite: { name: "Invite", tone: "accent" },
  change: { name: "Change", tone: "success" },
  unchanged: { name: "Already here", tone: "neutral" },
  waiting: { name: "Already invited", tone: "neutral" },
  refuse: { name: "Left out", tone: "danger" },
};
const shownRows = 100;

type PreviewTableProps = { rows: readonly ImportRow[]; results: ReadonlyMap<number, ImportResult> };

/** What becomes of each row, as many as are read at once. */
export function PreviewTable({ rows, results }: PreviewTableProps) {
  const [shown, setShown] = useState(shownRows);
  return (
    <div className="flex flex-col gap-3 overflow-x-auto">
      <Table caption="What becomes of each row">
        <thead>
          <TableRow>
            <TableHead className="w-16">Row</TableHead>
            <TableHead>Person</TableHead>
            <TableHead className="hidden md:table-cell">Cohorts</TableHead>
            <TableHead>What happens</TableHead>
          </TableRow>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ row, email, name, externalId, cohorts }) => {
            const result = results.get(row);
            return (
              <TableRow key={row}>
                <TableCell className="text-ink-muted tabular-nums">{row}</TableCell>
                <TableCell className="wrap-anywhere">
                  <span className="block text-ink">{email || "–"}</span>
                  <span className="block text-12 text-ink-muted">{[name, externalId].filter(Boolean).join(", ")}</span>
                </TableCell>
                <TableCell className="wrap-anywhere hidden text-ink-soft md:table-cell">{cohorts.join(", ")}</TableCell>
                <TableCell>
                  {result ? (
                    <span className="flex flex-col items-start gap-1">
                      <Badge tone={outcomes[result.outcome].tone}>{outcomes[result.outcome].name}</Badge>
                      {result.note ? (
                        <span className="text-13 text-ink-soft">
                          {result.outcome === "refuse" ? `Row ${row}: ${result.note}` : result.note}
                        </span>
                      ) : null}
                    </span>
                  ) : (
                    <span className="text-ink-muted">Checking</span>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
      {rows.length > shown ? (
        <Button className="self-center" onClick={() => setShown(shown + shownRows)}>
          Show more
        </Button>
      ) : null}
    </div>
  );
}
