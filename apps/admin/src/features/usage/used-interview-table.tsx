import type { UsedInterview } from "@mockingbird/api/views";
import { chargeSentences } from "@mockingbird/domain";
import { Badge, ExactTime, linkClass, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui/server";
import Link from "next/link";
import { exactMinutes } from "../billing/index.ts";
import { formatCost } from "../month-usage/index.ts";

type UsedInterviewTableProps = { rows: readonly UsedInterview[]; timeZone: string };

/** What each interview used, whether it was charged and why; each leads to its receipt. */
export function UsedInterviewTable({ rows, timeZone }: UsedInterviewTableProps) {
  return (
    <Table caption="Usage by interview, the latest first">
      <thead>
        <TableRow>
          <TableHead>Interview</TableHead>
          <TableHead className="hidden md:table-cell">Charged or not</TableHead>
          <TableHead className="text-right">Charged</TableHead>
          <TableHead className="hidden text-right sm:table-cell">Talked</TableHead>
          <TableHead className="text-right">Cost</TableHead>
        </TableRow>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.interviewId}>
            <TableCell className="wrap-anywhere">
              <Link href={`/usage/receipts/${encodeURIComponent(row.interviewId)}`} className={linkClass}>
                {row.candidateName}
                <span className="sr-only">, receipt</span>
              </Link>
              <span className="block text-13 text-ink-soft">
                {row.title} {row.isTrial ? <Badge>Trial</Badge> : null}
              </span>
              <span className="block text-13 text-ink-muted">
                <ExactTime at={row.endedAt} timeZone={timeZone} />
              </span>
              <span className="block text-13 text-ink-muted md:hidden">{chargeSentences[row.chargeReason]}</span>
            </TableCell>
            <TableCell className="hidden text-13 text-ink-soft md:table-cell">
              {chargeSentences[row.chargeReason]}
            </TableCell>
            <TableCell className="whitespace-nowrap text-right">{exactMinutes(row.chargedSeconds)}</TableCell>
            <TableCell className="hidden whitespace-nowrap text-right sm:table-cell">
              {exactMinutes(row.durationSeconds)}
            </TableCell>
            <TableCell className="text-right">{formatCost(row.costMicroUsd)}</TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
