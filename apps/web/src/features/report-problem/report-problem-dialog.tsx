"use client";

import { Button, Dialog } from "@mockingbird/ui";
import { useEffect, useRef, useState } from "react";
import { ReportProblemForm } from "./report-problem-form.tsx";

type ReportProblemDialogProps = {
  interviewId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** To say what went wrong, during an interview or after it. */
export function ReportProblemDialog({ interviewId, open, onOpenChange }: ReportProblemDialogProps) {
  const [sent, setSent] = useState(false);
  const change = (opens: boolean) => {
    if (!opens) setSent(false);
    onOpenChange(opens);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title="Report a problem"
      description="Your organisation's staff see it beside this interview. It does not change how your answers are read."
    >
      {sent ? (
        <SentNote onDone={() => change(false)} />
      ) : (
        <ReportProblemForm interviewId={interviewId} onSent={() => setSent(true)} />
      )}
    </Dialog>
  );
}

/** Takes the focus, since the form that had it is gone; a screen reader then says that the report was sent. */
function SentNote({ onDone }: { onDone: () => void }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <p ref={note} tabIndex={-1} className="text-14 text-ink outline-none">
        Your report is sent. Thank you: you need to do nothing else.
      </p>
      <Button className="self-end" onClick={onDone}>
        Close
      </Button>
    </div>
  );
}
