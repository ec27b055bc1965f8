"use client";

import type { MemberKind, MemberPage, MemberPageInput, Viewer } from "@mockingbird/api/views";
import { staffRoles } from "@mockingbird/domain";
import {
  Button,
  buttonClass,
  Combobox,
  EmptyState,
  Pager,
  resultCountText,
  SearchField,
  Select,
} from "@mockingbird/ui";
import Link from "next/link";
import { useMemo } from "react";
import { roleNames } from "../../role-names.ts";
import { DataTable, DataTableFailed, useChosenRows, useTableAddress } from "../data-table/index.ts";
import { PeopleBulk } from "./people-bulk.tsx";
import { peopleColumns } from "./people-columns.tsx";
import { peopleTableDefaults, readPeopleState } from "./people-state.ts";
import { useCohortSearch } from "./use-cohort-search.ts";
import { useMembers } from "./use-members.ts";

/** Stands for no choice, which an option's value cannot be. */
const all = "all";

type PeopleTableProps = {
  kind: MemberKind;
  viewer: Viewer;
  initial: { state: MemberPageInput; page: MemberPage };
  /** The name of the cohort that the first state is narrowed to. */
  cohortName?: string | undefined;
};

/** Candidates, or staff: searched, narrowed, sorted and cut into pages by the server. */
export function PeopleTable({ kind, viewer, initial, cohortName }: PeopleTableProps) {
  const address = useTableAddress(peopleTableDefaults);
  const state = readPeopleState(kind, Object.fromEntries(address.params));
  const query = useMembers(state, initial);
  const { isRemoved = false, cohortId, work, role } = state;
  const refetch = query.refetch;
  const columns = useMemo(
    () => peopleColumns({ kind, viewer, isRemoved, onChanged: () => void refetch() }),
    [kind, viewer, isRemoved, refetch],
  );
  const choosing = useChosenRows(JSON.stringify(state));
  const members = query.data?.members;
  const chosen = members?.filter(({ membershipId }) => choosing.chosen.ids.includes(membershipId)) ?? [];
  const nextAfter = query.data?.nextAfter;
  const isNarrowed = Boolean(state.search || isRemoved || cohortId || work || role);
  const words = kind === "staff" ? { one: "person", many: "people" } : { one: "candidate", many: "candidates" };
  const showAll = { search: null, removed: null, cohort: null, work: null, role: null };

  return (
    <DataTable
      caption={kind === "staff" ? "Staff" : "Candidates"}
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
      {...(kind === "candidates" && {
        choosing: {
          ...choosing,
          words,
          actions: () => (
            <PeopleBulk
              members={chosen}
              cohortId={cohortId}
              isRemoved={isRemoved}
              onDone={choosing.clear}
              onChanged={() => void refetch()}
            />
          ),
        },
      })}
      exported={{ table: "people", filter: state }}
      toolbar={
        <>
          <SearchField
            label="Look for"
            placeholder="Part of a name or address"
            value={address.search}
            onSearch={address.setSearch}
          />
          {kind === "candidates" ? (
            <>
              <CohortFilter value={cohortId} name={cohortName} onChange={(cohort) => address.setFilters({ cohort })} />
              <Select
                label="Interviews"
                labelHidden
                size="small"
                className="w-full sm:w-44"
                value={work ?? all}
                options={[
                  { value: all, label: "Any work" },
                  { value: "open", label: "Have something open" },
                  { value: "not_started", label: "Have not started" },
                ]}
                onValueChange={(value) => address.setFilters({ work: value === all ? null : value })}
              />
            </>
          ) : (
            <Select
              label="Role"
              labelHidden
              size="small"
              className="w-full sm:w-40"
              value={role ?? all}
              options={[
                { value: all, label: "Any role" },
                ...staffRoles.map((value) => ({ value, label: roleNames[value] })),
              ]}
              onValueChange={(value) => address.setFilters({ role: value === all ? null : value })}
            />
          )}
          <Button
            variant="quiet"
            size="small"
            aria-pressed={isRemoved}
            onClick={() => address.setFilters({ removed: isRemoved ? null : "yes" })}
          >
            {isRemoved ? "Show who is here" : "Show who was removed"}
          </Button>
        </>
      }
      error={
        query.isError ? (
          <DataTableFailed title="We could not fetch the people" error={query.error} onRetry={() => void refetch()} />
        ) : undefined
      }
      empty={
        isNarrowed ? (
          <EmptyState
            title={state.search ? "Nobody matches" : isRemoved ? "Nobody was removed" : "Nobody is like this"}
            action={<Button onClick={() => address.setFilters(showAll)}>Show everybody</Button>}
          >
            {isRemoved && !state.search
              ? "Whoever is removed stands here, and can be let back in."
              : "Look for part of a name or of an address, or take a filter out."}
          </EmptyState>
        ) : (
          <EmptyState
            title="Nobody is here yet"
            action={
              <Link href="/people/import" className={buttonClass({ variant: "primary" })}>
                Import a list
              </Link>
            }
          >
            Bring a whole class in from a spreadsheet, or invite people one by one. Whoever accepts stands here.
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

type CohortFilterProps = {
  value: string | undefined;
  name: string | undefined;
  onChange: (cohortId: string | null) => void;
};

function CohortFilter({ value, name, onChange }: CohortFilterProps) {
  const { options, search } = useCohortSearch();
  return (
    <Combobox
      label="Cohort"
      labelHidden
      size="small"
      className="w-full sm:w-48"
      value={value ?? all}
      {...(name ? { valueLabel: name } : {})}
      options={[{ value: all, label: "All cohorts" }, ...options]}
      search={search}
      onValueChange={(chosen) => onChange(chosen === all ? null : chosen)}
    />
  );
}
