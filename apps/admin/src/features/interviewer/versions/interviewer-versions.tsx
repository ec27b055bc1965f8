"use client";

import type { InterviewerVersionRow } from "@mockingbird/api/views";
import { Button, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { RollBackDialog } from "./roll-back-dialog.tsx";
import type { Side } from "./sides.ts";
import { VersionComparison } from "./version-comparison.tsx";
import { VersionList } from "./version-list.tsx";
import { VersionSheet } from "./version-sheet.tsx";

type Page = { versions: InterviewerVersionRow[]; nextBefore: number | null };

type InterviewerVersionsProps = {
  first: Page;
  compared: { from: Side; to: Side };
  latestVersion: number;
  hasDraft: boolean;
  timeZone: string;
  canManage: boolean;
};

/** Every version, what each says otherwise than another, and the way back to one. */
export function InterviewerVersions(props: InterviewerVersionsProps) {
  const { latestVersion, hasDraft, timeZone } = props;
  const router = useRouter();
  const [{ versions, nextBefore }, setPage] = useState(props.first);
  const [isLoading, setLoading] = useState(false);
  const [looked, setLooked] = useState<number | null>(null);
  const [rolledBack, setRolledBack] = useState<number | null>(null);
  const sides: Side[] = [...(hasDraft ? ["draft" as const] : []), ...versions.map(({ version }) => version)];

  const loadMore = async () => {
    setLoading(true);
    try {
      const page = await trpcClient.interviewer.listVersions.query({ before: nextBefore });
      setPage({ versions: [...versions, ...page.versions], nextBefore: page.nextBefore });
    } catch (failure) {
      toast.error("We could not load earlier versions", { description: failureOf(failure).sentence });
    } finally {
      setLoading(false);
    }
  };
  const compare = ({ from, to }: { from: Side; to: Side }) =>
    router.replace(`/interviewer/versions?${new URLSearchParams({ from: String(from), to: String(to) })}`, {
      scroll: false,
    });

  return (
    <div className="flex flex-col gap-8">
      <VersionList
        versions={versions}
        latestVersion={latestVersion}
        timeZone={timeZone}
        onLook={setLooked}
        onRollBack={props.canManage ? setRolledBack : null}
      />
      {nextBefore === null ? null : (
        <Button className="self-start" busy={isLoading} onClick={() => void loadMore()}>
          Earlier versions
        </Button>
      )}
      {sides.length > 1 ? (
        <VersionComparison {...props.compared} sides={sides} onChange={compare} />
      ) : (
        <p className="max-w-prose text-14 text-ink-muted">
          There is one version. Whatever you publish next is compared with it here.
        </p>
      )}
      <VersionSheet version={looked} onClose={() => setLooked(null)} />
      {rolledBack === null ? null : (
        <RollBackDialog
          version={rolledBack}
          latestVersion={latestVersion}
          onClose={() => setRolledBack(null)}
          onRolledBack={() => router.refresh()}
        />
      )}
    </div>
  );
}
