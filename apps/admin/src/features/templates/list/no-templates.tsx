import { Button, buttonClass, EmptyState } from "@mockingbird/ui";
import Link from "next/link";

type NoTemplatesProps = { isNarrowed: boolean; isArchived: boolean; canManage: boolean; onShowAll: () => void };

export function NoTemplates({ isNarrowed, isArchived, canManage, onShowAll }: NoTemplatesProps) {
  if (isNarrowed) {
    return (
      <EmptyState title="No template matches" action={<Button onClick={onShowAll}>Show all</Button>}>
        Look for part of a title or of a role.
      </EmptyState>
    );
  }
  if (isArchived) {
    return <EmptyState title="Nothing is archived">What you archive stands here, and can be taken back.</EmptyState>;
  }
  return (
    <EmptyState
      title="No templates yet"
      action={
        canManage ? (
          <Link href="/templates/new" className={buttonClass({ variant: "primary" })}>
            Choose from the library
          </Link>
        ) : null
      }
    >
      A template says what is asked, for how long, and what answers are judged by. You give it to people as often as you
      like. The library has some to begin with.
    </EmptyState>
  );
}
