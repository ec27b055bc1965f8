"use client";

import type { Invitation, InvitationPage, InvitationPageInput } from "@mockingbird/api/views";
import type { Role } from "@mockingbird/domain";
import { Button, EmptyState, Pager, SearchField, Select, toast } from "@mockingbird/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { DataTable, DataTableFailed, useChosenRows, useTableAddress } from "../data-table/index.ts";
import { BatchProgress } from "./batch-progress.tsx";
import { invitationColumns } from "./invitation-columns.tsx";
import { invitationTableDefaults, readInvitationState } from "./invitation-state.ts";

/** Stands for no choice, which an option's value cannot be. */
const all = "all";

type InvitationListProps = {
  initial: { state: InvitationPageInput; page: InvitationPage };
  viewerRole: Role;
  timeZone: string;
};

export function InvitationList({ initial, viewerRole, timeZone }: InvitationListProps) {
  const address = useTableAddress(invitationTableDefaults);
  const state = readInvitationState(Object.fromEntries(address.params));
  const isInitial = JSON.stringify(state) === JSON.stringify(initial.state);
  const query = useQuery({
    queryKey: ["invitation.list", state],
    queryFn: ({ signal }) => trpcClient.invitation.list.query(state, { signal }),
    placeholderData: keepPreviousData,
    ...(isInitial ? { initialData: initial.page } : {}),
  });
  const { refetch } = query;
  const [busy, setBusy] = useState(false);
  const choosing = useChosenRows(JSON.stringify(state));
  const columns = useMemo(() => {
    const mayChange = ({ role, status }: Invitation) =>
      (role !== "owner" || viewerRole === "owner") && (status === "open" || status === "expired");
    return invitationColumns(timeZone, mayChange, () => void refetch());
  }, [timeZone, viewerRole, refetch]);
  const nextAfter = query.data?.nextAfter;
  const isNarrowed = Boolean(state.search || state.state || state.batchId);

  const resend = async (invitationIds: string[]) => {
    setBusy(true);
    try {
      const { resent } = await trpcClient.invitation.resendMany.mutate({ invitationIds });
      toast.success(resent === 1 ? "One invitation is sent again" : `${resent} invitations are sent again`, {
        ...(resent < invitationIds.length && { description: "The others were accepted or withdrawn." }),
      });
      choosing.clear();
    } catch (failure) {
      toast.error("Nothing was sent", { description: failureOf(failure).sentence });
    }
    setBusy(false);
    void refetch();
  };

  return (
    <div className="flex min-w-0 flex-col gap-4">
      {state.batchId ? <BatchProgress batchId={state.batchId} /> : null}
      <DataTable
        caption="Invitations, newest first"
        columns={columns}
        rows={query.data?.invitations}
        rowId={({ invitationId }) => invitationId}
        rowName={({ email }) => email}
        isStale={query.isPlaceholderData}
        choosing={{
          ...choosing,
          words: { one: "invitation", many: "invitations" },
          actions: ({ ids }) => (
            <Button size="small" busy={busy} onClick={() => void resend([...ids])}>
              Send again
            </Button>
          ),
        }}
        exported={{ table: "invitations", filter: state }}
        toolbar={
          <>
            <SearchField label="Look for an address" value={address.search} onSearch={address.setSearch} />
            <Select
              label="Status"
              labelHidden
              size="small"
              className="w-full sm:w-44"
              value={state.state ?? all}
              options={[
                { value: all, label: "Any status" },
                { value: "open", label: "Waiting" },
                { value: "accepted", label: "Accepted" },
                { value: "expired", label: "Expired" },
                { value: "revoked", label: "Withdrawn" },
              ]}
              onValueChange={(value) => address.setFilters({ state: value === all ? null : value })}
            />
            {state.batchId ? (
              <Button size="small" variant="quiet" onClick={() => address.setFilters({ batch: null })}>
                Show those of every import
              </Button>
            ) : null}
          </>
        }
        error={
          query.isError ? (
            <DataTableFailed
              title="We could not fetch the invitations"
              error={query.error}
              onRetry={() => void refetch()}
            />
          ) : undefined
        }
        empty={
          isNarrowed ? (
            <EmptyState
              title="No invitation is like this"
              action={
                <Button onClick={() => address.setFilters({ search: null, state: null, batch: null })}>Show all</Button>
              }
            >
              Look for part of an address, or take a filter out.
            </EmptyState>
          ) : (
            <EmptyState title="Nobody is invited yet">
              Whoever you invite stands here until they accept, so that you can send the mail again or withdraw it.
            </EmptyState>
          )
        }
        pager={
          <Pager
            label="Pages of invitations"
            onPrevious={address.goToPrevious}
            onNext={nextAfter ? () => address.goToNext(nextAfter) : null}
            busy={query.isPlaceholderData}
          />
        }
      />
    </div>
  );
}
