"use client";

import type { AssignmentDetail } from "@mockingbird/api/views";
import { Button, Checkbox, Dialog, RelativeTime } from "@mockingbird/ui";
import { useState } from "react";
import { candidatesText } from "./assignment-words.ts";
import type { AssignmentDeeds } from "./use-assignment-deeds.ts";

type RemindDialogProps = {
  assignment: AssignmentDetail;
  deeds: AssignmentDeeds;
  timeZone: string;
  onClose: () => void;
};

/** Reminds those who have not begun; whoever was reminded within the last day only when asked for. */
export function RemindDialog({ assignment, deeds, timeZone, onClose }: RemindDialogProps) {
  const [again, setAgain] = useState(false);
  const { waiting, remindedLately, lastAt } = assignment.reminders;
  const reached = again ? waiting : waiting - remindedLately;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Remind who has not begun"
      description="They get a mail with what to do and when it is due. Whoever has begun gets none."
    >
      <div className="flex flex-col gap-3 text-14 text-ink">
        <p>
          {waiting === 0
            ? "There is nobody to remind: everybody who can take it now has begun."
            : `${candidatesText(waiting)} can take it now and ${waiting === 1 ? "has" : "have"} not begun.`}
        </p>
        {lastAt ? (
          <p className="text-ink-muted">
            Somebody was last reminded <RelativeTime at={lastAt} timeZone={timeZone} />.
          </p>
        ) : null}
        {remindedLately > 0 ? (
          <Checkbox
            label={`Also the ${remindedLately === 1 ? "one who was" : `${remindedLately} who were`} reminded within the last day`}
            hint="Twice a day is more than most people want."
            checked={again}
            onChange={({ target }) => setAgain(target.checked)}
          />
        ) : null}
      </div>
      <div className="flex justify-end">
        <Button
          variant="primary"
          busy={deeds.busy}
          disabled={reached === 0}
          onClick={async () => {
            if (await deeds.remind(null, again)) onClose();
          }}
        >
          {reached === 0 ? "Nobody to remind" : `Remind ${candidatesText(reached)}`}
        </Button>
      </div>
    </Dialog>
  );
}
