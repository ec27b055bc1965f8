"use client";

import type { TemplateInput } from "@mockingbird/api/views";
import { Button, Callout, RelativeTime, UnsavedNote, useHydrated } from "@mockingbird/ui";
import type { ReactNode } from "react";
import { FormProvider } from "react-hook-form";
import { EditConflict } from "./keeping/edit-conflict.tsx";
import { LeaveGuard } from "./keeping/leave-guard.tsx";
import { QuestionList } from "./questions/question-list.tsx";
import { RubricEditor } from "./rubric/rubric-editor.tsx";
import { TemplateBasics } from "./template-basics.tsx";
import type { useTemplateEditor } from "./use-template-editor.ts";

type TemplateEditorProps = {
  editor: ReturnType<typeof useTemplateEditor>;
  isNew: boolean;
  timeZone: string;
  /** Said while nothing is unsaved. */
  savedNote: ReactNode;
};

/** The fields of a template. What is typed stays, in the form and in this browser, until it is saved or discarded. */
export function TemplateEditor({ editor, isNew, timeZone, savedNote }: TemplateEditorProps) {
  const { form, draft, theirs } = editor;
  const hydrated = useHydrated();
  const { isDirty, isSubmitting } = form.formState;
  const mine: TemplateInput = form.getValues();
  return (
    <FormProvider {...form}>
      <LeaveGuard isUnsaved={isDirty} />
      <form onSubmit={editor.save} noValidate className="flex max-w-4xl flex-col gap-8">
        {theirs ? (
          <EditConflict
            theirs={theirs}
            mine={mine}
            busy={isSubmitting}
            onKeepMine={() => void editor.keepMine()}
            onTakeTheirs={editor.takeTheirs}
          />
        ) : draft.restored && isDirty ? (
          <Callout
            title="What you typed last time is back"
            action={
              <Button size="small" onClick={editor.discard}>
                Discard it
              </Button>
            }
          >
            It was kept in this browser <RelativeTime at={draft.restored.keptAt} timeZone={timeZone} /> and is not saved
            yet.
          </Callout>
        ) : null}
        <TemplateBasics />
        <QuestionList />
        <RubricEditor />
        <UnsavedNote isUnsaved={isDirty} saved={savedNote}>
          {isDirty ? (
            <span className="hidden self-center text-13 text-ink-muted sm:inline">Kept in this browser until then</span>
          ) : null}
          {isDirty && !isNew ? (
            <Button variant="quiet" onClick={editor.discard}>
              Discard
            </Button>
          ) : null}
          <Button
            type="submit"
            variant="primary"
            busy={isSubmitting}
            aria-disabled={!hydrated}
            disabled={!isNew && !isDirty}
          >
            {isNew ? "Make the template" : "Save"}
          </Button>
        </UnsavedNote>
      </form>
    </FormProvider>
  );
}
