"use client";

import { Button, Section } from "@mockingbird/ui";
import { useState } from "react";
import { trpcClient } from "../../../client/trpc-client.ts";
import type { ReviewWork } from "../use-review.ts";
import { NoteForm } from "./note-form.tsx";
import { NoteItem } from "./note-item.tsx";

/** Notes on the whole interview. Those on a turn stand there. */
export function WholeNotes({ work, timeZone, canWrite }: { work: ReviewWork; timeZone: string; canWrite: boolean }) {
  const { review, change, isBusy } = work;
  const { interviewId } = review;
  const [isWriting, setIsWriting] = useState(false);
  const notes = review.notes.filter(({ turnSeq }) => turnSeq === null);
  return (
    <Section title="Notes" level={2}>
      {notes.map((note) => (
        <NoteItem key={note.noteId} note={note} work={work} timeZone={timeZone} canWrite={canWrite} />
      ))}
      {notes.length === 0 && !isWriting ? (
        <p className="text-13 text-ink-muted">None on the whole interview. Those on an answer stand beside it.</p>
      ) : null}
      {isWriting ? (
        <NoteForm
          label="Note on the whole interview"
          isBusy={isBusy}
          canShare={review.releasedAt === null}
          onCancel={() => setIsWriting(false)}
          onSave={async (content) => {
            const add = () => trpcClient.review.addNote.mutate({ interviewId, turnSeq: null, ...content });
            if (await change(add)) setIsWriting(false);
          }}
        />
      ) : canWrite ? (
        <Button size="small" className="self-start" onClick={() => setIsWriting(true)}>
          Write a note
        </Button>
      ) : null}
    </Section>
  );
}
