import type { AuditEvent } from "@mockingbird/api/views";
import { RelativeTime, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui";
import { actorName, deedOf } from "./audit-words.ts";

export function AuditTable({ events, timeZone }: { events: AuditEvent[]; timeZone: string }) {
  return (
    <Table caption="Audit events, newest first">
      <thead>
        <TableRow>
          <TableHead className="hidden w-16 text-right sm:table-cell">No.</TableHead>
          <TableHead>What happened</TableHead>
          <TableHead className="hidden lg:table-cell">Action</TableHead>
          <TableHead className="w-36 text-right">When</TableHead>
        </TableRow>
      </thead>
      <tbody>
        {events.map((event) => (
          <TableRow key={event.seq}>
            <TableCell className="hidden text-right text-ink-muted sm:table-cell">{event.seq}</TableCell>
            <TableCell className="wrap-anywhere">
              <span className="font-medium text-ink">{actorName(event)}</span>{" "}
              <span className="text-ink-soft">{deedOf(event)}</span>
            </TableCell>
            <TableCell className="hidden whitespace-nowrap text-13 text-ink-muted lg:table-cell">
              {event.action}
            </TableCell>
            <TableCell className="text-right text-ink-muted">
              <RelativeTime at={event.occurredAt} timeZone={timeZone} />
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
