"use client";

import { Button, Sheet, TextField } from "@mockingbird/ui";
import { type FormEvent, useState } from "react";
import { ComparisonList } from "./comparison/comparison-list.tsx";
import type { InterviewerEditing } from "./draft/use-interviewer-draft.ts";

type PublishDialogProps = {
  editing: InterviewerEditing;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onPublished: () => void;
};

/** What would be other from now on, before it is. */
export function PublishDialog({ editing, open, onOpenChange, onPublished }: PublishDialogProps) {
  const { published, values, changes } = editing;
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);

  const publish = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const isPublished = await editing.publish(note);
    setBusy(false);
    onOpenChange(false);
    if (isPublished) onPublished();
  };

  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={`Publish as version ${published.version + 1}?`}
      description={`New interviews run with it from then on. Interviews that were made before keep version ${published.version} or their own.`}
      footer={
        <form onSubmit={publish} className="flex w-full flex-col gap-3">
          <TextField
            label="Note"
            hint="What you changed and why, for whoever looks at the versions later."
            value={note}
            maxLength={200}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => onOpenChange(false)}>Not yet</Button>
            <Button type="submit" variant="primary" busy={busy}>
              Publish version {published.version + 1}
            </Button>
          </div>
        </form>
      }
    >
      <h3 className="font-medium text-14 text-ink">What changes</h3>
      <ComparisonList before={published.content} after={values} fields={changes} />
    </Sheet>
  );
}
