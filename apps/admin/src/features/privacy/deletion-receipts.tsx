import type { DeletionReceipt } from "@mockingbird/api/views";
import { ExactTime, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui";

type DeletionReceiptsProps = { receipts: DeletionReceipt[]; timeZone: string };

const reasons: Record<DeletionReceipt["reason"], string> = {
  retention: "Kept long enough",
  erasure: "A person asked",
};

export function DeletionReceipts({ receipts, timeZone }: DeletionReceiptsProps) {
  if (receipts.length === 0) return <p className="text-14 text-ink-muted">Nothing has been deleted yet.</p>;
  return (
    <Table caption="Receipts for deleted content">
      <thead>
        <TableRow>
          <TableHead>Deleted</TableHead>
          <TableHead className="hidden sm:table-cell">Why</TableHead>
          <TableHead className="text-right">Interviews</TableHead>
          <TableHead className="text-right">Turns</TableHead>
        </TableRow>
      </thead>
      <tbody>
        {receipts.map(({ receiptId, occurredAt, reason, cutoff, interviews, turns }) => (
          <TableRow key={receiptId}>
            <TableCell>
              <ExactTime at={occurredAt} timeZone={timeZone} />
              {/* Where there is no room for a column of its own. */}
              <span className="block text-12 text-ink-muted sm:hidden">{reasons[reason]}</span>
            </TableCell>
            <TableCell className="hidden sm:table-cell">
              {reasons[reason]}
              {cutoff ? (
                <span className="block text-12 text-ink-muted">
                  Ended before <ExactTime at={cutoff} timeZone={timeZone} />
                </span>
              ) : null}
            </TableCell>
            <TableCell className="text-right">{interviews}</TableCell>
            <TableCell className="text-right">{turns}</TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
