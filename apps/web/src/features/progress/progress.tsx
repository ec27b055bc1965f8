import type { Progress as ProgressView } from "@mockingbird/api/views";
import { buttonClass, EmptyState, PageHeader } from "@mockingbird/ui/server";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { ProgressGroupSection } from "./progress-group-section.tsx";

/** What a candidate's attempts came to, side by side. */
export function Progress({ progress: { groups, hasOlder }, timeZone }: { progress: ProgressView; timeZone: string }) {
  const attempts = groups.reduce((sum, group) => sum + group.attempts.length, 0);
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        above={
          <Link href="/" className="inline-flex items-center gap-1 self-start text-13 text-ink-muted hover:text-ink">
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            My interviews
          </Link>
        }
        title="Progress"
        description={`Your attempts at the same interview, side by side, as far as their feedback is released. A level is about one conversation; over several you see what changed.${hasOlder ? ` These are your newest ${attempts}; older ones are left out.` : ""}`}
      />
      {groups.length === 0 ? (
        <EmptyState
          title="Nothing to compare yet"
          action={
            <Link href="/" className={buttonClass({ variant: "primary" })}>
              My interviews
            </Link>
          }
        >
          Take an interview and read its feedback. From the second attempt at the same interview on, a line here shows
          for each criterion how its level changed.
        </EmptyState>
      ) : (
        groups.map((group) => (
          <ProgressGroupSection
            key={group.groupId}
            group={group}
            hasOtherVersions={groups.some(
              ({ groupId, templateId }) => templateId === group.templateId && groupId !== group.groupId,
            )}
            timeZone={timeZone}
          />
        ))
      )}
    </div>
  );
}
