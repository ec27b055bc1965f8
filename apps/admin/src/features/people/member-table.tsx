"use client";

import type { Cohort, MemberPage, Viewer } from "@mockingbird/api/views";
import {
  Badge,
  Button,
  classNames,
  EmptyState,
  ErrorState,
  RelativeTime,
  Table,
  TableCell,
  TableHead,
  TableRow,
  TextField,
} from "@mockingbird/ui";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { roleNames } from "../../role-names.ts";
import { MemberActions } from "./member-actions.tsx";
import { type MemberState, memberStateQuery, readMemberState } from "./member-state.ts";
import { useMembers } from "./use-members.ts";

/** Long enough that a name is typed before it is looked for. */
const typingMs = 250;

type MemberTableProps = {
  initial: { state: MemberState; page: MemberPage };
  cohorts: Cohort[];
  viewer: Viewer;
};

export function MemberTable({ initial, cohorts, viewer }: MemberTableProps) {
  const state = readMemberState(Object.fromEntries(useSearchParams()));
  const query = useMembers(state, initial);
  const members = query.data?.pages.flatMap((page) => page.members) ?? [];
  const { timeZone } = viewer.organization;
  const change = (changed: Partial<MemberState>) => {
    window.history.replaceState(null, "", `/people${memberStateQuery({ ...state, ...changed })}`);
  };

  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <MemberSearch search={state.search} onSearch={(search) => change({ search })} />
        <Button variant="quiet" aria-pressed={state.isRemoved} onClick={() => change({ isRemoved: !state.isRemoved })}>
          {state.isRemoved ? "Show who is here" : "Show who was removed"}
        </Button>
      </div>
      {query.isError ? (
        <ErrorState
          title="We could not fetch the members"
          action={<Button onClick={() => query.refetch()}>Try again</Button>}
        >
          {failureOf(query.error).sentence}
        </ErrorState>
      ) : members.length === 0 ? (
        <EmptyState title={state.search ? "Nobody matches" : "Nobody was removed"}>
          {state.search
            ? "Look for part of a name or of an address."
            : "Whoever is removed stands here, and can be let back in."}
        </EmptyState>
      ) : (
        <Table
          caption={state.isRemoved ? "People who were removed" : "Members"}
          aria-busy={query.isPlaceholderData}
          className={classNames("transition-opacity delay-200 duration-160", query.isPlaceholderData && "opacity-50")}
        >
          <thead>
            <TableRow>
              <TableHead>Name</TableHead>
              <TableHead className="hidden sm:table-cell">Role</TableHead>
              <TableHead className="hidden md:table-cell">Cohorts</TableHead>
              <TableHead className="hidden text-right lg:table-cell">
                {state.isRemoved ? "Removed" : "Last active"}
              </TableHead>
              <TableHead className="w-12">
                <span className="sr-only">Change</span>
              </TableHead>
            </TableRow>
          </thead>
          <tbody>
            {members.map((member) => {
              const moment = state.isRemoved ? member.removedAt : member.lastActiveAt;
              return (
                <TableRow key={member.membershipId} className="hover:bg-hover">
                  <TableCell className="wrap-anywhere">
                    <span className="flex flex-wrap items-center gap-2 font-medium text-ink">
                      {member.name}
                      {member.membershipId === viewer.membershipId ? <Badge>You</Badge> : null}
                    </span>
                    <span className="block text-13 text-ink-muted">{member.email}</span>
                    <span className="block text-13 text-ink-muted sm:hidden">{roleNames[member.role]}</span>
                  </TableCell>
                  <TableCell className="hidden sm:table-cell">{roleNames[member.role]}</TableCell>
                  <TableCell className="wrap-anywhere hidden text-ink-soft md:table-cell">
                    {member.isLimitedToCohorts && member.cohorts.length === 0
                      ? "Sees nobody"
                      : member.cohorts.map(({ name }) => name).join(", ")}
                  </TableCell>
                  <TableCell className="hidden text-right text-ink-muted lg:table-cell">
                    {moment ? <RelativeTime at={moment} timeZone={timeZone} /> : "Not yet"}
                  </TableCell>
                  <TableCell className="text-right">
                    <MemberActions
                      member={member}
                      cohorts={cohorts}
                      viewer={viewer}
                      onChanged={() => query.refetch()}
                    />
                  </TableCell>
                </TableRow>
              );
            })}
          </tbody>
        </Table>
      )}
      {query.hasNextPage && !query.isError ? (
        <Button className="self-center" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </div>
  );
}

function MemberSearch({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const [typed, setTyped] = useState(search);
  const latest = useRef(onSearch);
  latest.current = onSearch;
  useEffect(() => setTyped(search), [search]);
  useEffect(() => {
    if (typed === search) return;
    const timer = setTimeout(() => latest.current(typed), typingMs);
    return () => clearTimeout(timer);
  }, [typed, search]);
  return (
    <search className="w-full sm:w-80">
      <TextField
        label="Look for"
        type="search"
        placeholder="Part of a name or address"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </search>
  );
}
