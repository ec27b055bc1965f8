"use client";

import { Button, buttonClass, Callout, ProgressBar } from "@mockingbird/ui";
import Link from "next/link";
import { BatchProgress } from "../batch-progress.tsx";
import { peopleCount } from "../people-count.ts";
import { continueImport, forgetImport, type ImportJob } from "./import-job.ts";

/** How far an import has come, and what it did. */
export function ImportProgress({ job }: { job: ImportJob }) {
  const { state, done, rows, invited, changed, batchId, failure } = job;
  const counted = `${done} of ${rows.length} rows`;
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      {state === "running" ? (
        <Callout title={`Bringing in: ${counted}`}>
          <ProgressBar label="Rows brought in" share={done / rows.length} className="my-1.5" />
          You can go to other pages of the console; it goes on in this tab.
        </Callout>
      ) : state === "stopped" ? (
        <Callout
          tone="warning"
          title={`The import was interrupted at ${counted}`}
          action={
            <span className="flex gap-2">
              <Button variant="primary" onClick={continueImport}>
                Go on
              </Button>
              <Button onClick={forgetImport}>Leave it at that</Button>
            </span>
          }
        >
          {failure} What was brought in stays, and nobody is invited twice.
        </Callout>
      ) : (
        <>
          <Callout tone="success" title={`${peopleCount(invited)} invited, ${changed} changed`}>
            Bringing the same list in again would change nothing.
          </Callout>
          {invited > 0 ? <BatchProgress batchId={batchId} /> : null}
          <div className="flex flex-wrap gap-2">
            {invited > 0 ? (
              <Link href={`/people/invitations?batch=${batchId}`} className={buttonClass({ variant: "primary" })}>
                See the invitations
              </Link>
            ) : null}
            <Button onClick={forgetImport}>Import another list</Button>
          </div>
        </>
      )}
    </div>
  );
}
