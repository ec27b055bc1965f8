"use client";

import type { AuditPage } from "@mockingbird/api/views";
import { Button, buttonClass, classNames, EmptyState, ErrorState, PageHeader } from "@mockingbird/ui";
import { Download } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { failureOf } from "../../client/failure-of.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { type AuditState, auditStateQuery, readAuditState } from "./audit-state.ts";
import { AuditTable } from "./audit-table.tsx";
import { useAudit } from "./use-audit.ts";
import { VerifyAudit } from "./verify-audit.tsx";

type AuditLogProps = { initial: { state: AuditState; page: AuditPage }; timeZone: string };

/** Who did what: narrowed in the address, page behind page, and whether all of it is still as it was written. */
export function AuditLog({ initial, timeZone }: AuditLogProps) {
  const state = readAuditState(Object.fromEntries(useSearchParams()));
  const query = useAudit(state, timeZone, initial);
  const events = query.data?.pages.flatMap((page) => page.events) ?? [];
  const isNarrowed = auditStateQuery(state) !== "";
  const change = (changed: Partial<AuditState>) => {
    window.history.replaceState(null, "", `/audit${auditStateQuery({ ...state, ...changed })}`);
  };

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Audit"
        description="Who did what, and who read whose transcript. Nothing here can be changed or deleted; each event is sealed to the one before."
        actions={
          <>
            <VerifyAudit />
            <a href="/api/audit/export?format=csv" download className={buttonClass({})}>
              <Download aria-hidden="true" />
              CSV
            </a>
            <a href="/api/audit/export?format=ndjson" download className={buttonClass({})}>
              <Download aria-hidden="true" />
              With seals
            </a>
          </>
        }
      />
      <AuditFilters state={state} onChange={change} />
      {query.isError ? (
        <ErrorState
          title="We could not fetch the audit"
          action={<Button onClick={() => query.refetch()}>Try again</Button>}
        >
          {failureOf(query.error).sentence}
        </ErrorState>
      ) : events.length === 0 ? (
        <EmptyState
          title={isNarrowed ? "Nothing matches" : "Nothing has happened yet"}
          action={
            isNarrowed ? (
              <Button onClick={() => change({ who: "", about: "", from: "", until: "" })}>Show everything</Button>
            ) : null
          }
        >
          {isNarrowed
            ? "Look for fewer words, or a longer time."
            : "Sign-ins, invitations and readings will stand here."}
        </EmptyState>
      ) : (
        <div
          aria-busy={query.isPlaceholderData}
          className={classNames("transition-opacity delay-200 duration-160", query.isPlaceholderData && "opacity-50")}
        >
          <AuditTable events={events} timeZone={timeZone} />
        </div>
      )}
      {query.hasNextPage && !query.isError ? (
        <Button className="self-center" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          Show older
        </Button>
      ) : null}
    </div>
  );
}
