"use client";

import type { CohortWithWork, MemberPage, MemberPageInput, Viewer } from "@mockingbird/api/views";
import {
  Button,
  buttonClass,
  Dialog,
  linkClass,
  MultiCombobox,
  PageHeader,
  RelativeTime,
  Section,
  toast,
} from "@mockingbird/ui";
import { useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { CohortActions } from "./cohort-actions.tsx";
import { CohortPeople } from "./cohort-people.tsx";
import { peopleCount } from "./people-count.ts";
import { useCandidateSearch } from "./use-candidate-search.ts";

type CohortPageProps = {
  detail: CohortWithWork;
  viewer: Viewer;
  initial: { state: MemberPageInput; page: MemberPage };
};

/** One cohort: who is in it, and what it was given. */
export function CohortPage({ detail, viewer, initial }: CohortPageProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [adding, setAdding] = useState(false);
  const { cohort, assignments } = detail;
  const { timeZone } = viewer.organization;
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: ["member.list"] });
    router.refresh();
  };
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        above={
          <Link href="/people/cohorts" className={linkClass}>
            Cohorts
          </Link>
        }
        title={cohort.name}
        description={
          cohort.reviewerCount === 0
            ? `${peopleCount(cohort.candidateCount)}.`
            : `${peopleCount(cohort.candidateCount)}; ${cohort.reviewerCount === 1 ? "one reviewer is" : `${cohort.reviewerCount} reviewers are`} limited to it.`
        }
        actions={
          <>
            <Button variant="primary" onClick={() => setAdding(true)}>
              <UserPlus aria-hidden="true" />
              Add people
            </Button>
            <CohortActions
              cohort={cohort}
              onChanged={() => router.refresh()}
              onRemoved={() => router.push("/people/cohorts")}
            />
          </>
        }
      />
      <CohortPeople cohort={cohort} viewer={viewer} initial={initial} onChanged={refresh} />
      <Section
        title="Assignments"
        actions={
          <Link href={`/assignments/new?cohort=${encodeURIComponent(cohort.cohortId)}`} className={buttonClass({})}>
            Give an interview
          </Link>
        }
      >
        {assignments.length === 0 ? (
          <p className="text-14 text-ink-muted">
            This cohort was given nothing yet. Whoever joins it later gets what it was given too.
          </p>
        ) : (
          <ul className="-mt-2 divide-y divide-line border-line border-b">
            {assignments.map(({ groupId, title, dueAt, cancelledAt }) => (
              <li key={groupId} className="flex flex-wrap items-center justify-between gap-3 px-1 py-2.5">
                <Link
                  href={`/assignments/${encodeURIComponent(groupId)}`}
                  className="wrap-anywhere font-medium text-14 text-ink hover:underline"
                >
                  {title}
                </Link>
                <span className="text-13 text-ink-muted">
                  {cancelledAt ? (
                    "Cancelled"
                  ) : dueAt ? (
                    <>
                      due <RelativeTime at={dueAt} timeZone={timeZone} />
                    </>
                  ) : (
                    "No due date"
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {adding ? <AddPeople cohort={cohort} onClose={() => setAdding(false)} onAdded={refresh} /> : null}
    </div>
  );
}

type AddPeopleProps = { cohort: CohortWithWork["cohort"]; onClose: () => void; onAdded: () => void };

function AddPeople({ cohort, onClose, onAdded }: AddPeopleProps) {
  const candidates = useCandidateSearch();
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([]);
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    try {
      const membershipIds = chosen.map(({ value }) => value);
      const { added } = await trpcClient.cohort.addMembers.mutate({ cohortId: cohort.cohortId, membershipIds });
      toast.success(
        added === 0 ? `All were in ${cohort.name} already` : `${peopleCount(added)} put into ${cohort.name}`,
      );
      onAdded();
      onClose();
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Who joins ${cohort.name}`}
      description="They also get what the cohort was given and can still be taken, and a mail about it."
    >
      <MultiCombobox
        label="Candidates"
        values={chosen}
        onValuesChange={(values) => setChosen(values.map(({ value, label }) => ({ value, label })))}
        searchPlaceholder="Part of a name or address"
        emptyText="Nobody matches"
        {...candidates}
      />
      <div className="flex justify-end">
        <Button variant="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void add()}>
          Add
        </Button>
      </div>
    </Dialog>
  );
}
