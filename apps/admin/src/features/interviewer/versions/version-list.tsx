"use client";

import type { InterviewerVersionRow } from "@mockingbird/api/views";
import { Badge, Button, RelativeTime, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui";

type VersionListProps = {
  versions: readonly InterviewerVersionRow[];
  latestVersion: number;
  timeZone: string;
  onLook: (version: number) => void;
  /** Brings an earlier one back; null for whoever may not. */
  onRollBack: ((version: number) => void) | null;
};

/** What was published so far, the newest first. */
export function VersionList({ versions, latestVersion, timeZone, onLook, onRollBack }: VersionListProps) {
  return (
    <Table caption="Versions">
      <thead>
        <TableRow>
          <TableHead>Version</TableHead>
          <TableHead className="hidden sm:table-cell">Published</TableHead>
          <TableHead>Note</TableHead>
          <TableHead>
            <span className="sr-only">What you can do</span>
          </TableHead>
        </TableRow>
      </thead>
      <tbody>
        {versions.map(({ version, createdAt, createdByName, note }) => (
          <TableRow key={version} className="hover:bg-hover">
            <TableCell>
              <span className="flex flex-wrap items-center gap-2 font-medium text-ink">
                {version}
                {version === latestVersion ? <Badge tone="success">Published</Badge> : null}
              </span>
            </TableCell>
            <TableCell className="hidden text-ink-muted sm:table-cell">
              <RelativeTime at={createdAt} timeZone={timeZone} />
              {createdByName ? `, ${createdByName}` : ""}
            </TableCell>
            <TableCell className="wrap-anywhere text-ink-soft">{note || "—"}</TableCell>
            <TableCell className="text-right">
              <span className="inline-flex flex-wrap justify-end gap-1">
                <Button size="small" variant="quiet" onClick={() => onLook(version)}>
                  Look<span className="sr-only"> at version {version}</span>
                </Button>
                {onRollBack && version !== latestVersion ? (
                  <Button size="small" variant="quiet" onClick={() => onRollBack(version)}>
                    Bring back<span className="sr-only"> version {version}</span>
                  </Button>
                ) : null}
              </span>
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
