"use client";

import type { Cohort, MemberPage, MemberPageInput, Viewer } from "@mockingbird/api/views";
import { EmptyState, Pager, resultCountText, SearchField } from "@mockingbird/ui";
import { useMemo } from "react";
import { DataTable, DataTableFailed, useChosenRows, useTableAddress } from "../data-table/index.ts";
import { PeopleBulk } from "./people-bulk.tsx";
import { peopleColumns } from "./people-columns.tsx";
import { cohortPeopleState, peopleTableDefaults } from "./people-state.ts";
import { useMembers } from "./use-members.ts";

const words = { one: "candidate", many: "candidates" };

type CohortPeopleProps = {
  cohort: Cohort;
  viewer: Viewer;
  initial: { state: MemberPageInput; page: MemberPage };
  onChanged: () => void;
};

/** The candidates of one cohort. */
export function CohortPeople({ cohort, viewer, initial, onChanged }: CohortPeopleProps) {
  const address = useTableAddress(peopleTableDefaults);
  const state = cohortPeopleState(cohort.cohortId, Object.fromEntries(address.params));
  const query = useMembers(state, initial);
  const { refetch } = query;
  const columns = useMemo(
    () => peopleColumns({ kind: "candidates", viewer, isRemoved: false, onChanged: () => void refetch() }),
    [viewer, refetch],
  );
  const choosing = useChosenRows(JSON.stringify(state));
  const members = query.data?.members;
  const nextAfter = query.data?.nextAfter;
  return (
    <DataTable
      caption={`Candidates in ${cohort.name}`}
      columns={columns}
      rows={members}
      rowId={({ membershipId }) => membershipId}
      rowName={({ name }) => name}
      rowHref={({ membershipId }) => `/people/${encodeURIComponent(membershipId)}`}
      sort={address.sort}
      onSort={address.setSort}
      hidden={address.hidden}
      onHidden={address.setHidden}
      isStale={query.isPlaceholderData}
      choosing={{
        ...choosing,
        words,
        actions: ({ ids }) => (
          <PeopleBulk
            members={members?.filter(({ membershipId }) => ids.includes(membershipId)) ?? []}
            cohortId={cohort.cohortId}
            isRemoved={false}
            onDone={choosing.clear}
            onChanged={onChanged}
          />
        ),
      }}
      exported={{ table: "people", filter: state }}
      toolbar={
        <SearchField
          label="Look for"
          placeholder="Part of a name or address"
          value={address.search}
          onSearch={address.setSearch}
        />
      }
      error={
        query.isError ? (
          <DataTableFailed title="We could not fetch the people" error={query.error} onRetry={() => void refetch()} />
        ) : undefined
      }
      empty={
        state.search ? (
          <EmptyState title="Nobody matches">Look for part of a name or of an address.</EmptyState>
        ) : (
          <EmptyState title="Nobody is in it yet">
            Add people who are here, or import a list that names this cohort.
          </EmptyState>
        )
      }
      pager={
        <Pager
          label="Pages of people"
          count={query.data ? resultCountText(query.data.total, words) : null}
          onPrevious={address.goToPrevious}
          onNext={nextAfter ? () => address.goToNext(nextAfter) : null}
          busy={query.isPlaceholderData}
        />
      }
    />
  );
}
