"use client";

import type { Cohort } from "@mockingbird/api/views";
import { Button, EmptyState, Table, TableCell, TableHead, TableRow, useHydrated } from "@mockingbird/ui";
import { Plus } from "lucide-react";
import { useState } from "react";
import { CohortActions } from "./cohort-actions.tsx";
import { CohortNameDialog } from "./cohort-name-dialog.tsx";

/** Groups of candidates, such as a course, a year or a vacancy. */
export function CohortList({ cohorts }: { cohorts: Cohort[] }) {
  const hydrated = useHydrated();
  const [making, setMaking] = useState(false);
  const makeButton = (
    <Button aria-disabled={!hydrated} onClick={() => setMaking(true)}>
      <Plus aria-hidden="true" />
      New cohort
    </Button>
  );
  return (
    <div className="flex flex-col gap-4">
      {cohorts.length === 0 ? (
        <EmptyState title="No cohorts yet" action={makeButton}>
          A cohort holds candidates who belong together: a course, a year, a vacancy. Reviewers can be limited to some.
        </EmptyState>
      ) : (
        <>
          <div className="flex justify-end">{makeButton}</div>
          <Table caption="Cohorts">
            <thead>
              <TableRow>
                <TableHead>Name</TableHead>
                <TableHead className="text-right">Candidates</TableHead>
                <TableHead className="hidden text-right sm:table-cell">Reviewers limited to it</TableHead>
                <TableHead className="w-12">
                  <span className="sr-only">Change</span>
                </TableHead>
              </TableRow>
            </thead>
            <tbody>
              {cohorts.map((cohort) => (
                <TableRow key={cohort.cohortId} className="hover:bg-hover">
                  <TableCell className="wrap-anywhere font-medium text-ink">{cohort.name}</TableCell>
                  <TableCell className="text-right">{cohort.candidates.length}</TableCell>
                  <TableCell className="hidden text-right sm:table-cell">{cohort.reviewerCount}</TableCell>
                  <TableCell className="text-right">
                    <CohortActions cohort={cohort} />
                  </TableCell>
                </TableRow>
              ))}
            </tbody>
          </Table>
        </>
      )}
      {making ? <CohortNameDialog onClose={() => setMaking(false)} /> : null}
    </div>
  );
}
