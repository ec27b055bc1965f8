import { roleCan } from "@mockingbird/domain";
import { buttonClass, EmptyState, PageHeader } from "@mockingbird/ui/server";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../../address-query.ts";
import { NewAssignment } from "../../../../features/assignments/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Give an interview" };

export default async function NewAssignmentPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/assignments/new");
  if (!roleCan(viewer.role, "assignment:manage")) notFound();
  const { template, cohort } = await searchParams;
  const start = {
    templateId: typeof template === "string" ? template : null,
    cohortId: typeof cohort === "string" ? cohort : null,
  };
  const options = await caller.assignment.getOptions();
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Give an interview"
        description="A template, for cohorts or for people, with the dates between which they can take it."
      />
      {options.templates.length === 0 ? (
        <EmptyState
          title="There is nothing to give yet"
          action={
            <Link href="/templates/new" className={buttonClass({ variant: "primary" })}>
              Choose a template
            </Link>
          }
        >
          A template says what is asked. The library has some to begin with; you can change every word of them.
        </EmptyState>
      ) : (
        <NewAssignment options={options} start={start} timeZone={viewer.organization.timeZone} />
      )}
    </div>
  );
}
