"use client";

import type { TemplatePage, TemplatePageInput } from "@mockingbird/api/views";
import { Button, Pager, SearchField, Select } from "@mockingbird/ui";
import { useMemo } from "react";
import { DataTable, DataTableFailed, useTableAddress } from "../../data-table/index.ts";
import { NoTemplates } from "./no-templates.tsx";
import { TemplateActions } from "./template-actions.tsx";
import { templateColumns } from "./template-columns.tsx";
import { readTemplateListState, templateTableDefaults, writeAfter } from "./template-list-state.ts";
import { useTemplates } from "./use-templates.ts";

const kinds = [
  { value: "all", label: "Graded and practice" },
  { value: "graded", label: "Graded" },
  { value: "practice", label: "Practice" },
] as const;

type TemplateListProps = {
  initial: { state: TemplatePageInput; page: TemplatePage };
  timeZone: string;
  canManage: boolean;
};

export function TemplateList({ initial, timeZone, canManage }: TemplateListProps) {
  const address = useTableAddress(templateTableDefaults);
  const state = readTemplateListState(Object.fromEntries(address.params));
  const query = useTemplates(state, initial);
  const { refetch } = query;
  const columns = useMemo(
    () =>
      templateColumns(
        timeZone,
        canManage ? (row) => <TemplateActions template={row} onChanged={() => void refetch()} /> : null,
      ),
    [timeZone, canManage, refetch],
  );
  const kind = state.isGraded === undefined ? "all" : state.isGraded ? "graded" : "practice";
  const nextAfter = query.data?.nextAfter;

  return (
    <DataTable
      caption={state.isArchived ? "Archived templates" : "Templates"}
      columns={columns}
      rows={query.data?.templates}
      rowId={({ templateId }) => templateId}
      rowName={({ title }) => title}
      rowHref={({ templateId }) => `/templates/${templateId}`}
      isStale={query.isPlaceholderData}
      hidden={address.hidden}
      onHidden={address.setHidden}
      error={
        query.isError ? (
          <DataTableFailed
            title="We could not fetch the templates"
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        ) : undefined
      }
      exported={{ table: "templates", filter: state }}
      toolbar={
        <>
          <SearchField label="Search templates" value={address.search} onSearch={address.setSearch} />
          <Select
            label="Kind"
            labelHidden
            size="small"
            value={kind}
            options={kinds}
            onValueChange={(value) => address.setFilters({ kind: value === "all" ? null : value })}
            className="w-48"
          />
          <Button
            variant="quiet"
            size="small"
            aria-pressed={state.isArchived}
            onClick={() => address.setFilters({ archived: state.isArchived ? null : "yes" })}
          >
            Archived
          </Button>
        </>
      }
      empty={
        <NoTemplates
          isNarrowed={state.search !== "" || state.isGraded !== undefined}
          isArchived={state.isArchived}
          canManage={canManage}
          onShowAll={() => address.setFilters({ search: null, kind: null })}
        />
      }
      pager={
        <Pager
          label="Pages of templates"
          onPrevious={address.goToPrevious}
          onNext={nextAfter ? () => address.goToNext(writeAfter(nextAfter)) : null}
          busy={query.isFetching}
        />
      }
    />
  );
}
