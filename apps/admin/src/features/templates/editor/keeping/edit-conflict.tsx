"use client";

import type { Template, TemplateInput } from "@mockingbird/api/views";
import { findTemplateChanges } from "@mockingbird/domain";
import { Button, Callout, Sheet } from "@mockingbird/ui";
import { useState } from "react";
import { ChangeList } from "../../versions/change-list.tsx";

type EditConflictProps = {
  theirs: Template;
  mine: TemplateInput;
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else saved first. Both are here, and the person decides. */
export function EditConflict({ theirs, mine, busy, onKeepMine, onTakeTheirs }: EditConflictProps) {
  const [isComparing, setComparing] = useState(false);
  return (
    <>
      <Callout
        tone="warning"
        title="Somebody else saved this template while you were editing it"
        action={
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => setComparing(true)}>
              See what differs
            </Button>
            <Button size="small" busy={busy} onClick={onKeepMine}>
              Save mine over theirs
            </Button>
            <Button size="small" onClick={onTakeTheirs}>
              Take theirs
            </Button>
          </div>
        }
      >
        Nothing you typed is lost, and nothing of theirs has been changed.
      </Callout>
      <Sheet
        open={isComparing}
        onOpenChange={setComparing}
        title="What differs"
        description="From what they saved to what you typed."
        className="w-[min(44rem,calc(100vw-2.5rem))]"
      >
        <ChangeList
          changes={findTemplateChanges(theirs.content, mine.content)}
          renamed={theirs.title === mine.title ? null : { before: theirs.title, after: mine.title }}
        />
      </Sheet>
    </>
  );
}
