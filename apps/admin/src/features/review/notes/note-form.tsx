"use client";

import { Button, Checkbox, TextArea } from "@mockingbird/ui";
import { type FormEvent, useState } from "react";

const textMax = 4_000;

interface NoteContent {
  text: string;
  isShared: boolean;
}

type NoteFormProps = {
  label: string;
  initial?: NoteContent;
  isBusy: boolean;
  /** Nothing is shared anew while the candidate can see the feedback. */
  canShare: boolean;
  onSave: (note: NoteContent) => void;
  onCancel: () => void;
};

/** A note, internal unless it is said to be for the candidate too. */
export function NoteForm({ label, initial, isBusy, canShare, onSave, onCancel }: NoteFormProps) {
  const [text, setText] = useState(initial?.text ?? "");
  const [isShared, setIsShared] = useState(initial?.isShared ?? false);
  const [wasSent, setWasSent] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (text.trim() !== "") onSave({ text, isShared });
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
        if (event.key === "Escape") onCancel();
      }}
      className="mt-2 flex flex-col gap-3 rounded-panel border border-line bg-raised p-3.5"
    >
      <TextArea
        label={label}
        autoFocus
        maxLength={textMax}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={wasSent && text.trim() === "" ? "Write the note." : undefined}
      />
      <Checkbox
        label="Show it to the candidate"
        checked={isShared}
        disabled={!canShare}
        onChange={(event) => setIsShared(event.target.checked)}
        hint={
          canShare ? "Once the feedback is released. Otherwise only staff read it." : "Take the feedback back first."
        }
      />
      <div className="flex justify-end gap-2">
        <Button size="small" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" type="submit" variant="primary" busy={isBusy}>
          Save note
        </Button>
      </div>
    </form>
  );
}
