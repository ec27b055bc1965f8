"use client";

import type { AssignmentCandidate, AssignmentDetail } from "@mockingbird/api/views";
import { candidateStateSchema } from "@mockingbird/domain";
import { Button, ConfirmDialog, EmptyState, Pager, SearchField, Select } from "@mockingbird/ui";
import { BellRing, CalendarPlus, UserMinus } from "lucide-react";
import { useMemo, useState } from "react";
import { DataTable, DataTableFailed, useChosenRows, type useTableAddress } from "../data-table/index.ts";
import { candidateStates, candidatesText } from "./assignment-words.ts";
import { CandidateActions } from "./candidate-actions.tsx";
import { candidateColumns } from "./candidate-columns.tsx";
import { ExtendDialog } from "./extend-dialog.tsx";
import type { useAssignment } from "./use-assignment.ts";
import type { AssignmentDeeds } from "./use-assignment-deeds.ts";

const all = "all";

type CandidateTableProps = {
  assignment: AssignmentDetail;
  candidates: ReturnType<typeof useAssignment>["candidates"];
  address: ReturnType<typeof useTableAddress>;
  state: AssignmentCandidate["state"] | undefined;
  deeds: AssignmentDeeds;
  timeZone: string;
  canManage: boolean;
};

/** The candidates of an assignment, and what can be done for one or some of them. */
export function CandidateTable(props: CandidateTableProps) {
  const { assignment, candidates, address, state, deeds, timeZone } = props;
  const canChange = props.canManage && assignment.cancelledAt === null;
  const rows = candidates.data?.rows ?? [];
  const { chosen, choose, clear } = useChosenRows(JSON.stringify([state, address.search, address.after]));
  const [extending, setExtending] = useState<readonly AssignmentCandidate[]>([]);
  const [cancelling, setCancelling] = useState<readonly AssignmentCandidate[]>([]);
  const columns = useMemo(
    () =>
      candidateColumns(
        timeZone,
        canChange
          ? (candidate) => (
              <CandidateActions candidate={candidate} deeds={deeds} onExtend={() => setExtending([candidate])} />
            )
          : null,
      ),
    [timeZone, canChange, deeds],
  );
  const rowsOf = (ids: readonly string[]) => rows.filter(({ assignmentId }) => ids.includes(assignmentId));
  const nextAfter = candidates.data?.nextAfter;
  const isNarrowed = state !== undefined || address.search !== "";

  return (
    <>
      <DataTable
        caption="Candidates"
        columns={columns}
        rows={candidates.data?.rows}
        rowId={({ assignmentId }) => assignmentId}
        rowName={({ name }) => name}
        isStale={candidates.isPlaceholderData}
        hidden={address.hidden}
        onHidden={address.setHidden}
        {...(canChange && {
          choosing: {
            chosen,
            choose,
            clear,
            words: { one: "candidate", many: "candidates" },
            actions: ({ ids }: { ids: readonly string[] }) => (
              <>
                <Button size="small" onClick={() => setExtending(rowsOf(ids))}>
                  <CalendarPlus aria-hidden="true" />
                  Extend
                </Button>
                <Button
                  size="small"
                  busy={deeds.busy}
                  onClick={async () => {
                    if (await deeds.remind(rowsOf(ids), false)) clear();
                  }}
                >
                  <BellRing aria-hidden="true" />
                  Remind
                </Button>
                <Button size="small" onClick={() => setCancelling(rowsOf(ids))}>
                  <UserMinus aria-hidden="true" />
                  Take back
                </Button>
              </>
            ),
          },
        })}
        error={
          candidates.isError ? (
            <DataTableFailed
              title="We could not fetch the candidates"
              error={candidates.error}
              onRetry={() => void candidates.refetch()}
            />
          ) : undefined
        }
        exported={{
          table: "assignment-candidates",
          filter: { groupId: assignment.groupId, search: address.search, ...(state && { state }) },
        }}
        toolbar={
          <>
            <SearchField label="Search candidates" value={address.search} onSearch={address.setSearch} />
            <Select
              label="State"
              labelHidden
              size="small"
              className="w-44"
              value={state ?? all}
              options={[
                { value: all, label: "Everybody" },
                ...candidateStateSchema.options.map((value) => ({ value, label: candidateStates[value].name })),
              ]}
              onValueChange={(value) => address.setFilters({ state: value === all ? null : value })}
            />
          </>
        }
        empty={
          isNarrowed ? (
            <EmptyState
              title="Nobody matches"
              action={<Button onClick={() => address.setFilters({ state: null, search: null })}>Show everybody</Button>}
            >
              Look for part of a name or of an address, or for another state.
            </EmptyState>
          ) : (
            <EmptyState title="Nobody has it yet">
              {assignment.cohort
                ? `Whoever joins ${assignment.cohort.name} gets it. You can also add people yourself.`
                : "Add people, and they find it among their interviews."}
            </EmptyState>
          )
        }
        pager={
          <Pager
            label="Pages of candidates"
            onPrevious={address.goToPrevious}
            onNext={nextAfter ? () => address.goToNext(nextAfter) : null}
            busy={candidates.isPlaceholderData}
          />
        }
      />
      {extending.length > 0 ? (
        <ExtendDialog
          rows={extending}
          deeds={deeds}
          timeZone={timeZone}
          onClose={() => setExtending([])}
          onDone={clear}
        />
      ) : null}
      <ConfirmDialog
        open={cancelling.length > 0}
        onOpenChange={(open) => {
          if (!open) setCancelling([]);
        }}
        title={`Take it back from ${candidatesText(cancelling.length)}?`}
        confirmLabel="Take it back"
        cancelLabel="Keep it"
        destructive
        busy={deeds.busy}
        onConfirm={async () => {
          if (!(await deeds.cancelSome(cancelling))) return;
          setCancelling([]);
          clear();
        }}
      >
        They can begin no interview of it any more. Whoever is in one now can finish it, and what was said stays. You
        can give it back.
      </ConfirmDialog>
    </>
  );
}
