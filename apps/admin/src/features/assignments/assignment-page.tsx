"use client";

import { Badge, Button, Callout, ConfirmDialog, Facts, linkClass, PageHeader, useHydrated } from "@mockingbird/ui";
import { BellRing, CalendarClock, CircleSlash2, Undo2, UserPlus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTableAddress } from "../data-table/index.ts";
import { AddPeopleDialog } from "./add-people-dialog.tsx";
import { attemptsText, candidatesText } from "./assignment-words.ts";
import { candidateTableDefaults, readCandidateListState } from "./candidate-list-state.ts";
import { CandidateTable } from "./candidate-table.tsx";
import { ChangeTermsDialog } from "./change-terms-dialog.tsx";
import { CountBar } from "./count-bar.tsx";
import { MomentText } from "./moment-text.tsx";
import { RemindDialog } from "./remind-dialog.tsx";
import { AssignmentBadge } from "./state-badge.tsx";
import { type InitialAssignment, useAssignment } from "./use-assignment.ts";
import { useAssignmentDeeds } from "./use-assignment-deeds.ts";

type AssignmentPageProps = { initial: InitialAssignment; timeZone: string; canManage: boolean };
type Task = "change" | "remind" | "add" | "cancel";

/** One assignment: what holds for everybody, how far they are, and each candidate. */
export function AssignmentPage({ initial, timeZone, canManage }: AssignmentPageProps) {
  const address = useTableAddress(candidateTableDefaults);
  const hydrated = useHydrated();
  const state = readCandidateListState(initial.detail.groupId, Object.fromEntries(address.params));
  const { assignment, candidates, refresh } = useAssignment(state, initial);
  const deeds = useAssignmentDeeds(assignment, refresh);
  const [task, setTask] = useState<Task | null>(null);
  const { template, cohort, counts, live, reviewed, extended, reminders } = assignment;
  const isCancelled = assignment.cancelledAt !== null;
  const close = () => setTask(null);

  return (
    <div className="flex min-w-0 flex-col gap-6">
      <PageHeader
        title={assignment.title}
        above={
          <Link href="/assignments" className={`${linkClass} text-13`}>
            Assignments
          </Link>
        }
        description={
          <span className="flex flex-wrap items-center gap-2">
            <AssignmentBadge state={assignment.state} />
            <Badge tone="neutral">{template.isGraded ? "Graded" : "Practice"}</Badge>
            <span>
              <Link href={`/templates/${encodeURIComponent(template.templateId)}`} className={linkClass}>
                {template.title}
              </Link>
              {cohort ? ` for ${cohort.name}` : " for chosen people"}
            </span>
          </span>
        }
        actions={
          !canManage ? null : isCancelled ? (
            <Button variant="primary" busy={deeds.busy} aria-disabled={!hydrated} onClick={() => void deeds.restore()}>
              <Undo2 aria-hidden="true" />
              Give it back
            </Button>
          ) : (
            <>
              <Button aria-disabled={!hydrated} onClick={() => setTask("cancel")}>
                <CircleSlash2 aria-hidden="true" />
                Cancel
              </Button>
              <Button aria-disabled={!hydrated} onClick={() => setTask("add")}>
                <UserPlus aria-hidden="true" />
                Add people
              </Button>
              <Button aria-disabled={!hydrated} onClick={() => setTask("change")}>
                <CalendarClock aria-hidden="true" />
                Change dates
              </Button>
              <Button variant="primary" aria-disabled={!hydrated} onClick={() => setTask("remind")}>
                <BellRing aria-hidden="true" />
                Remind{reminders.waiting > 0 ? ` (${reminders.waiting})` : ""}
              </Button>
            </>
          )
        }
      />
      {isCancelled ? (
        <Callout title="This assignment is cancelled">
          Nobody can begin an interview of it. What was said before is kept, and it can be given back.
        </Callout>
      ) : null}
      <Facts
        className="grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]"
        items={[
          {
            term: "Opens",
            value: assignment.opensAt ? <MomentText at={assignment.opensAt} timeZone={timeZone} /> : "At once",
          },
          { term: "Due", value: <MomentText at={assignment.dueAt} timeZone={timeZone} /> },
          { term: "Allows", value: attemptsText(assignment.attemptsMax) },
          { term: "Progress", value: <CountBar counts={counts} /> },
          { term: "Reviewed", value: `${reviewed} of ${counts.finished}` },
          ...(live > 0 ? [{ term: "In an interview now", value: candidatesText(live) }] : []),
          ...(extended > 0 ? [{ term: "Extended", value: candidatesText(extended) }] : []),
        ]}
      />
      <CandidateTable
        assignment={assignment}
        candidates={candidates}
        address={address}
        state={state.state}
        deeds={deeds}
        timeZone={timeZone}
        canManage={canManage}
      />
      {task === "change" ? (
        <ChangeTermsDialog assignment={assignment} deeds={deeds} timeZone={timeZone} onClose={close} />
      ) : null}
      {task === "remind" ? (
        <RemindDialog assignment={assignment} deeds={deeds} timeZone={timeZone} onClose={close} />
      ) : null}
      {task === "add" ? <AddPeopleDialog deeds={deeds} onClose={close} /> : null}
      <ConfirmDialog
        open={task === "cancel"}
        onOpenChange={(open) => {
          if (!open) close();
        }}
        title={`Cancel ${assignment.title}?`}
        confirmLabel="Cancel the assignment"
        cancelLabel="Keep it"
        destructive
        busy={deeds.busy}
        onConfirm={async () => {
          if (await deeds.cancel()) close();
        }}
      >
        {candidatesText(counts.candidates)} can begin no interview of it any more, and are told so where they would.
        {live > 0 ? ` ${candidatesText(live)} in an interview now can finish it.` : null} What was said stays, and you
        can give it back.
      </ConfirmDialog>
    </div>
  );
}
