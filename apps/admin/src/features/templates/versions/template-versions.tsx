"use client";

import type { Template } from "@mockingbird/api/views";
import {
  Badge,
  Button,
  EmptyState,
  ErrorState,
  RelativeTime,
  resultCountText,
  Section,
  Select,
  Skeleton,
  Table,
  TableCell,
  TableHead,
  TableRow,
} from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { ChangeList } from "./change-list.tsx";
import { VersionSheet } from "./version-sheet.tsx";

type TemplateVersionsProps = {
  template: Template;
  timeZone: string;
  /** Brings a version into the editor; null for whoever may not change it. */
  onUseAgain: ((version: Template) => void) | null;
};

/** Every version, what each says otherwise than another, and a look at each. */
export function TemplateVersions({ template, timeZone, onUseAgain }: TemplateVersionsProps) {
  const { templateId, versions, latestVersion, isUsed } = template;
  const [shown, setShown] = useState<number>();
  return (
    <div className="flex flex-col gap-8">
      <Table caption="Versions">
        <thead>
          <TableRow>
            <TableHead>Version</TableHead>
            <TableHead className="hidden sm:table-cell">Made by</TableHead>
            <TableHead className="hidden sm:table-cell">When</TableHead>
            <TableHead className="text-right">Interviews</TableHead>
            <TableHead className="w-20">
              <span className="sr-only">Look at it</span>
            </TableHead>
          </TableRow>
        </thead>
        <tbody>
          {versions.map(({ version, createdAt, createdByName, interviews }) => (
            <TableRow key={version} className="hover:bg-hover">
              <TableCell>
                <span className="flex flex-wrap items-center gap-2 font-medium text-ink">
                  {version}
                  {version === latestVersion ? <Badge tone="accent">Newest</Badge> : null}
                </span>
                <span className="block text-13 text-ink-muted sm:hidden">
                  <RelativeTime at={createdAt} timeZone={timeZone} />
                </span>
              </TableCell>
              <TableCell className="wrap-anywhere hidden text-ink-soft sm:table-cell">{createdByName ?? "—"}</TableCell>
              <TableCell className="hidden text-ink-muted sm:table-cell">
                <RelativeTime at={createdAt} timeZone={timeZone} />
              </TableCell>
              <TableCell className="text-right">
                {interviews ? resultCountText(interviews, { one: "", many: "" }).trim() : "—"}
              </TableCell>
              <TableCell className="text-right">
                <Button size="small" variant="quiet" onClick={() => setShown(version)}>
                  Look<span className="sr-only"> at version {version}</span>
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
      {versions.length > 1 ? (
        <Comparison key={latestVersion} templateId={templateId} versions={versions.map(({ version }) => version)} />
      ) : (
        <p className="max-w-prose text-14 text-ink-muted">
          {isUsed
            ? `Interviews were made with this version: the next change makes version ${latestVersion + 1}, and what was asked before stays as it was.`
            : `Until the first interview, changes are saved in this version. After it, they make version ${latestVersion + 1}.`}
        </p>
      )}
      <VersionSheet
        templateId={templateId}
        version={shown}
        onClose={() => setShown(undefined)}
        onUseAgain={
          onUseAgain
            ? (version) => {
                setShown(undefined);
                onUseAgain(version);
              }
            : null
        }
      />
    </div>
  );
}

function Comparison({ templateId, versions }: { templateId: string; versions: number[] }) {
  const [newest = 1, before = newest] = versions;
  const [from, setFrom] = useState(before);
  const [to, setTo] = useState(newest);
  const query = useQuery({
    queryKey: ["template.compare", templateId, from, to],
    queryFn: ({ signal }) => trpcClient.template.compare.query({ templateId, from, to }, { signal }),
  });
  const options = versions.map((version) => ({ value: String(version), label: `Version ${version}` }));
  return (
    <Section
      title="What changed"
      actions={
        <div className="flex items-center gap-2 text-13 text-ink-muted">
          <Select
            label="From"
            labelHidden
            size="small"
            value={String(from)}
            options={options}
            onValueChange={(version) => setFrom(Number(version))}
            className="w-32"
          />
          to
          <Select
            label="To"
            labelHidden
            size="small"
            value={String(to)}
            options={options}
            onValueChange={(version) => setTo(Number(version))}
            className="w-32"
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
        query.data.changes.length > 0 ? (
          <ChangeList changes={query.data.changes} />
        ) : (
          <EmptyState title="They say the same">Choose two versions that differ.</EmptyState>
        )
      ) : (
        <Skeleton className="w-full" />
      )}
    </Section>
  );
}
