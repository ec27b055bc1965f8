"use client";

import type { Interviewer, Viewer } from "@mockingbird/api/views";
import { Button, Callout, ConfirmDialog, useHydrated } from "@mockingbird/ui";
import { Mic } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DraftStatus } from "./draft/draft-status.tsx";
import { OvertakenNote } from "./draft/overtaken-note.tsx";
import { useInterviewerDraft } from "./draft/use-interviewer-draft.ts";
import { InterviewerForm } from "./form/interviewer-form.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { type TrialTemplate, TryDialog } from "./try-dialog.tsx";

type InterviewerEditorProps = {
  interviewer: Interviewer;
  viewer: Viewer;
  templates: readonly TrialTemplate[];
  webUrl: string;
  hasDemonstrationVoices: boolean;
};

/** The next version of the interviewer while it is written. */
export function InterviewerEditor(props: InterviewerEditorProps) {
  const { interviewer, viewer } = props;
  const router = useRouter();
  const hydrated = useHydrated();
  const editing = useInterviewerDraft(interviewer);
  const [open, setOpen] = useState<"publish" | "try" | "discard" | null>(null);
  const [busy, setBusy] = useState<"publish" | "try" | null>(null);
  const { published, hasDraft, changes, state } = editing;
  const show = (part: typeof open) => (isOpen: boolean) => setOpen(isOpen ? part : null);
  const isBehind = interviewer.draft !== null && interviewer.draft.baseVersion !== published.version;

  /** What is not saved or not finished is neither published nor tried. */
  const begin = async (part: "publish" | "try") => {
    setBusy(part);
    if (await editing.finish()) setOpen(part);
    setBusy(null);
  };

  return (
    <div className="flex flex-col gap-6">
      <OvertakenNote editing={editing} />
      {isBehind ? (
        <Callout title={`This draft was begun from version ${interviewer.draft?.baseVersion}`}>
          Version {published.version} is published now. Before you publish, you see what would change against that.
        </Callout>
      ) : null}
      <InterviewerForm
        form={editing.form}
        organizationName={viewer.organization.name}
        hasDemonstrationVoices={props.hasDemonstrationVoices}
      />
      <div className="sticky bottom-0 z-20 -mx-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t bg-paper px-1 py-3">
        <DraftStatus
          state={state}
          hasDraft={hasDraft}
          timeZone={viewer.organization.timeZone}
          onRetry={editing.retry}
        />
        <div className="flex flex-wrap gap-2">
          {hasDraft ? (
            <Button variant="quiet" onClick={() => setOpen("discard")}>
              Discard
            </Button>
          ) : null}
          <Button aria-disabled={!hydrated} busy={busy === "try"} onClick={() => void (hydrated && begin("try"))}>
            <Mic aria-hidden="true" />
            Try it
          </Button>
          <Button
            variant="primary"
            aria-disabled={!hydrated}
            disabled={changes.length === 0}
            busy={busy === "publish"}
            onClick={() => void (hydrated && begin("publish"))}
          >
            Publish
          </Button>
        </div>
      </div>
      <PublishDialog
        editing={editing}
        open={open === "publish"}
        onOpenChange={show("publish")}
        onPublished={() => router.refresh()}
      />
      <TryDialog templates={props.templates} webUrl={props.webUrl} open={open === "try"} onOpenChange={show("try")} />
      <ConfirmDialog
        open={open === "discard"}
        onOpenChange={show("discard")}
        title="Discard the draft?"
        confirmLabel="Discard the draft"
        cancelLabel="Keep it"
        destructive
        onConfirm={() => {
          setOpen(null);
          void editing.discard();
        }}
      >
        The form shows what is published again, version {published.version}. Nothing changes for candidates. You can
        undo it right after.
      </ConfirmDialog>
    </div>
  );
}
