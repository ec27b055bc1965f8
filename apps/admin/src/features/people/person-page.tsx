"use client";

import type { MemberWithWork, Viewer } from "@mockingbird/api/views";
import { isStaffRole } from "@mockingbird/domain";
import { Badge, EmptyState, Facts, linkClass, PageHeader, RelativeTime, Section, StatusBadge } from "@mockingbird/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { roleNames } from "../../role-names.ts";
import { ExternalIdForm } from "./external-id-form.tsx";
import { type Fairness, FairnessForm } from "./fairness-form.tsx";
import { MemberActions } from "./member-actions.tsx";

type PersonPageProps = {
  person: MemberWithWork;
  viewer: Viewer;
  /** null for staff, for somebody who was removed, and for whoever may not see it */
  fairness: Fairness | null;
};

/** One person: who they are here, what they were given, and what they took. */
export function PersonPage({ person, viewer, fairness }: PersonPageProps) {
  const router = useRouter();
  const { member, assignments, interviews } = person;
  const { timeZone } = viewer.organization;
  const isStaff = isStaffRole(member.role);
  const moment = (at: string | null) => (at ? <RelativeTime at={at} timeZone={timeZone} /> : "Not yet");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        above={
          <Link href={isStaff ? "/people/staff" : "/people"} className={linkClass}>
            {isStaff ? "Staff" : "Candidates"}
          </Link>
        }
        title={member.name}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {member.email}
            {member.removedAt ? <Badge tone="warning">Removed</Badge> : null}
          </span>
        }
        actions={<MemberActions member={member} viewer={viewer} onChanged={() => router.refresh()} />}
      />
      <Facts
        items={[
          { term: "Role", value: roleNames[member.role] },
          { term: "Joined", value: moment(member.since) },
          { term: "Last active", value: moment(member.lastActiveAt) },
          ...(isStaff ? [] : [{ term: "Interviews", value: member.interviewCount }]),
          ...(isStaff && !member.isLimitedToCohorts
            ? []
            : [
                {
                  term: isStaff ? "Sees only" : "Cohorts",
                  value:
                    member.cohorts.length === 0 ? (
                      "None"
                    ) : (
                      <ul className="flex flex-wrap gap-x-3">
                        {member.cohorts.map(({ cohortId, name }) => (
                          <li key={cohortId}>
                            <Link href={`/people/cohorts/${encodeURIComponent(cohortId)}`} className={linkClass}>
                              {name}
                            </Link>
                          </li>
                        ))}
                      </ul>
                    ),
                },
              ]),
        ]}
      />
      {isStaff || member.removedAt ? null : (
        <ExternalIdForm
          key={member.externalId}
          membershipId={member.membershipId}
          externalId={member.externalId}
          onSaved={() => router.refresh()}
        />
      )}
      {isStaff ? null : (
        <>
          <Section title="Assignments">
            {assignments.length === 0 ? (
              <EmptyState title="Nothing is assigned yet">
                Give an interview to one of their cohorts, or to them alone.
              </EmptyState>
            ) : (
              <ul className="-mt-2 divide-y divide-line border-line border-b">
                {assignments.map((assignment) => (
                  <li
                    key={assignment.groupId}
                    className="flex flex-wrap items-center justify-between gap-3 px-1 py-2.5"
                  >
                    <Link
                      href={`/assignments/${encodeURIComponent(assignment.groupId)}`}
                      className="wrap-anywhere font-medium text-14 text-ink hover:underline"
                    >
                      {assignment.title}
                    </Link>
                    <span className="flex items-center gap-3 text-13 text-ink-muted">
                      {assignment.dueAt ? (
                        <span>
                          due <RelativeTime at={assignment.dueAt} timeZone={timeZone} />
                        </span>
                      ) : null}
                      <AssignmentWord assignment={assignment} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="Interviews">
            {interviews.length === 0 ? (
              <EmptyState title="No interview yet">
                Their interviews stand here from the moment they begin one.
              </EmptyState>
            ) : (
              <ul className="-mt-2 divide-y divide-line border-line border-b">
                {interviews.map(({ interviewId, title, status, createdAt }) => (
                  <li key={interviewId} className="flex flex-wrap items-center justify-between gap-3 px-1 py-2.5">
                    <Link
                      href={`/interviews/${encodeURIComponent(interviewId)}`}
                      prefetch={false}
                      className="wrap-anywhere font-medium text-14 text-ink hover:underline"
                    >
                      {title}
                    </Link>
                    <span className="flex items-center gap-3 text-13 text-ink-muted">
                      <RelativeTime at={createdAt} timeZone={timeZone} />
                      <StatusBadge status={status} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {fairness ? <FairnessForm membershipId={member.membershipId} fairness={fairness} /> : null}
        </>
      )}
    </div>
  );
}

function AssignmentWord({ assignment }: { assignment: MemberWithWork["assignments"][number] }) {
  if (assignment.cancelledAt) return <Badge>Cancelled</Badge>;
  if (assignment.finishedAt) return <Badge tone="success">Finished</Badge>;
  if (assignment.startedAt) return <Badge tone="accent">Begun</Badge>;
  return <Badge>Not started</Badge>;
}
