"use client";

import { Button, buttonClass, Combobox, Dialog } from "@mockingbird/ui";
import Link from "next/link";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

export interface TrialTemplate {
  templateId: string;
  title: string;
}

type TryDialogProps = {
  templates: readonly TrialTemplate[];
  /** Where candidates are, without a trailing slash. */
  webUrl: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Leads to a minute's interview with the draft, in the room that candidates see. */
export function TryDialog({ templates, webUrl, open, onOpenChange }: TryDialogProps) {
  const [templateId, setTemplateId] = useState(templates[0]?.templateId ?? null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const start = async () => {
    if (templateId === null) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { path } = await trpcClient.interviewer.try.mutate({ templateId });
      window.location.assign(webUrl + path);
    } catch (failure) {
      setProblem(failureOf(failure).sentence);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Try it for a minute"
      description="You talk to it as a candidate would. Nobody reviews it and it stands in no list or figure, but its minute counts for your organisation’s minutes. Afterwards you come back to the draft."
    >
      {templates.length === 0 ? (
        <>
          <p className="text-14 text-ink-soft">A template gives it something to ask, and you have none yet.</p>
          <Link href="/templates/new" className={buttonClass({ variant: "primary" })}>
            Make a template
          </Link>
        </>
      ) : (
        <>
          <Combobox
            label="With the first two questions of"
            options={templates.map((template) => ({ value: template.templateId, label: template.title }))}
            value={templateId}
            onValueChange={setTemplateId}
            error={problem}
          />
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <Button onClick={() => onOpenChange(false)}>Not now</Button>
            <Button variant="primary" busy={busy} onClick={() => void start()}>
              Use one minute
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
