"use client";

import { Button, useHydrated } from "@mockingbird/ui";
import { Flag } from "lucide-react";
import { useState } from "react";
import { ReportProblemDialog } from "./report-problem-dialog.tsx";

/** Opens the dialog to report a problem with an interview that is over. */
export function ReportProblemButton({ interviewId }: { interviewId: string }) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-disabled={!hydrated} onClick={() => setOpen(true)}>
        <Flag aria-hidden="true" />
        Report a problem
      </Button>
      <ReportProblemDialog interviewId={interviewId} open={open} onOpenChange={setOpen} />
    </>
  );
}
