import { findInterviewerChanges } from "@mockingbird/domain";
import { Button, Callout } from "@mockingbird/ui";
import { ComparisonList } from "../comparison/comparison-list.tsx";
import type { InterviewerEditing } from "./use-interviewer-draft.ts";

/** Somebody else saved first: both drafts are kept, and one is chosen. */
export function OvertakenNote({ editing }: { editing: InterviewerEditing }) {
  const { theirs, aside, values } = editing;
  if (theirs) {
    const their = theirs.draft?.content ?? theirs.published.content;
    const name = (theirs.draft ? theirs.draft.updatedByName : theirs.published.createdByName) ?? "Somebody else";
    const deed = theirs.draft ? "saved a newer draft" : "published or discarded the draft";
    return (
      <Callout
        tone="warning"
        title={theirs.draft?.isOwn ? "You saved a newer draft in another window" : `${name} ${deed}`}
        action={
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={editing.takeTheirs}>
              Take {theirs.draft?.isOwn ? "the newer one" : theirs.draft ? "theirs" : "what is published"}
            </Button>
            <Button size="small" onClick={editing.keepMine}>
              Keep mine
            </Button>
          </div>
        }
      >
        <p>
          What you typed is still in the form. The other one is kept too, whichever you take. Yours differs in this:
        </p>
        <div className="mt-3 max-h-80 overflow-y-auto rounded-panel bg-paper px-3 text-ink">
          <ComparisonList before={their} after={values} fields={findInterviewerChanges(their, values)} />
        </div>
      </Callout>
    );
  }
  if (!aside) return null;
  return (
    <Callout
      title="The other draft is kept on this page"
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={editing.bringBack}>
            Swap the two
          </Button>
          <Button size="small" variant="quiet" onClick={editing.forgetAside}>
            Forget it
          </Button>
        </div>
      }
    >
      Until you leave this page you can bring it back.
    </Callout>
  );
}
