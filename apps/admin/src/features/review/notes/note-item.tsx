"use client";

import type { ReviewNoteView } from "@mockingbird/api/views";
import { Badge, Button, RelativeTime, toast } from "@mockingbird/ui";
import { useState } from "react";
import { trpcClient } from "../../../client/trpc-client.ts";
import type { ReviewWork } from "../use-review.ts";
import { NoteForm } from "./note-form.tsx";

type NoteItemProps = { note: ReviewNoteView; work: ReviewWork; timeZone: string; canWrite: boolean };

/** A note, with what its author can do with it. What they remove can be brought back. */
export function NoteItem({ note, work: { review, change, isBusy }, timeZone, canWrite }: NoteItemProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { interviewId } = review;
  const { noteId, turnSeq, text, isShared } = note;
  const isReleased = review.releasedAt !== null;
  const canChange = canWrite && note.isOwn && !(isShared && isReleased);

  const remove = async () => {
    if (!(await change(() => trpcClient.review.removeNote.mutate({ interviewId, noteId })))) return;
    const bringBack = () => change(() => trpcClient.review.addNote.mutate({ interviewId, turnSeq, text, isShared }));
    toast.success("The note is removed", { action: { label: "Undo", onClick: () => void bringBack() } });
  };

  if (isEditing)
    return (
      <NoteForm
        label="Your note"
        initial={{ text, isShared }}
        isBusy={isBusy}
        canShare={!isReleased}
        onCancel={() => setIsEditing(false)}
        onSave={async (content) => {
          const edit = () => trpcClient.review.editNote.mutate({ interviewId, noteId, ...content });
          if (await change(edit)) setIsEditing(false);
        }}
      />
    );
  return (
    <div className="mt-2 flex flex-col gap-1 rounded-control border border-line bg-sunken px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-muted">
        <span className="wrap-anywhere font-medium text-ink-soft">{note.isOwn ? "You" : note.author.name}</span>
        <RelativeTime at={note.createdAt} timeZone={timeZone} />
        {note.editedAt ? <span>edited</span> : null}
        <Badge tone={isShared ? "accent" : "neutral"}>{isShared ? "For the candidate" : "Internal"}</Badge>
      </p>
      <p className="wrap-anywhere whitespace-pre-line text-14 text-ink">{text}</p>
      {canChange ? (
        <div className="-ml-2.5 flex">
          <Button size="small" variant="quiet" onClick={() => setIsEditing(true)}>
            Edit
          </Button>
          <Button size="small" variant="quiet" busy={isBusy} onClick={() => void remove()}>
            Remove
          </Button>
        </div>
      ) : null}
    </div>
  );
}
