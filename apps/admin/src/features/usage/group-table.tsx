import type { UsageFigures } from "@mockingbird/api/views";
import { linkClass, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui/server";
import Link from "next/link";
import { exactMinutes } from "../billing/index.ts";
import { formatCost } from "../month-usage/index.ts";
import { costEach, costPerMinute, countWords } from "./usage-words.ts";

type GroupTableProps = {
  caption: string;
  /** What a row is: "Day". */
  head: string;
  rows: readonly (UsageFigures & { key: string; name: string; href: string })[];
};

/** Usage by day, cohort, template or person; each row leads to its interviews. */
export function GroupTable({ caption, head, rows }: GroupTableProps) {
  return (
    <Table caption={caption}>
      <thead>
        <TableRow>
          <TableHead>{head}</TableHead>
          <TableHead className="text-right">Charged</TableHead>
          <TableHead className="hidden text-right md:table-cell">Forgiven</TableHead>
          <TableHead className="hidden text-right sm:table-cell">Interviews</TableHead>
          <TableHead className="text-right">Cost</TableHead>
          <TableHead className="hidden text-right lg:table-cell">Per interview</TableHead>
          <TableHead className="hidden text-right lg:table-cell">Per charged minute</TableHead>
        </TableRow>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.key}>
            <TableCell className="wrap-anywhere">
              <Link href={row.href} className={linkClass}>
                {row.name}
              </Link>
              <span className="block text-13 text-ink-muted sm:hidden">Interviews: {countWords(row)}</span>
            </TableCell>
            <TableCell className="whitespace-nowrap text-right">{exactMinutes(row.chargedSeconds)}</TableCell>
            <TableCell className="hidden whitespace-nowrap text-right md:table-cell">
              {exactMinutes(row.forgivenSeconds)}
            </TableCell>
            <TableCell className="hidden text-right sm:table-cell">{countWords(row)}</TableCell>
            <TableCell className="text-right">{formatCost(row.costMicroUsd)}</TableCell>
            <TableCell className="hidden text-right lg:table-cell">{costEach(row)}</TableCell>
            <TableCell className="hidden text-right lg:table-cell">{costPerMinute(row)}</TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
