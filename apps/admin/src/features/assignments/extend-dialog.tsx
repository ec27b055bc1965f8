"use client";

import { assignmentAttemptsMax } from "@mockingbird/domain";
import { Button, DateTimeField, Dialog, instantToWallTime, NumberField, wallTimeToInstant } from "@mockingbird/ui";
import { type FormEvent, useState } from "react";
import { candidatesText } from "./assignment-words.ts";
import { attemptsError, isAttempts } from "./terms-form.ts";
import type { AssignmentDeeds, RowBefore } from "./use-assignment-deeds.ts";

type ExtendDialogProps = {
  rows: readonly RowBefore[];
  deeds: AssignmentDeeds;
  timeZone: string;
  onClose: () => void;
  onDone: () => void;
};

/** A due date and attempts for one or some, which later changes for everybody leave alone. */
export function ExtendDialog({ rows, deeds, timeZone, onClose, onDone }: ExtendDialogProps) {
  const [first] = rows;
  const [due, setDue] = useState(first?.dueAt ? instantToWallTime(new Date(first.dueAt), timeZone) : "");
  const [attemptsMax, setAttemptsMax] = useState<number | null>(Math.max(...rows.map((row) => row.attemptsMax)));
  const [errors, setErrors] = useState<{ due?: string; attempts?: string }>({});
  const whom = rows.length === 1 && first ? first.name : candidatesText(rows.length);

  const done = (isDone: boolean) => {
    if (!isDone) return;
    onDone();
    onClose();
  };
  const extend = async (event: FormEvent) => {
    event.preventDefault();
    const at = due ? wallTimeToInstant(due, timeZone)?.at : null;
    const found = {
      ...(at === undefined && { due: "There is no such date." }),
      ...(at && at <= new Date() && { due: "That has passed already. Choose a later date." }),
      ...(!isAttempts(attemptsMax) && { attempts: attemptsError }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0 || at === undefined || !isAttempts(attemptsMax)) return;
    done(await deeds.extend(rows, { dueAt: at?.toISOString() ?? null, attemptsMax }));
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Extend for ${whom}`}
      description="A due date and attempts of their own. When you change them for everybody later, these stay."
    >
      <form onSubmit={extend} noValidate className="flex flex-col gap-4">
        <DateTimeField
          label="Due"
          value={due}
          timeZone={timeZone}
          hint="Without a date, it stays open for them."
          error={errors.due}
          onValueChange={setDue}
        />
        <NumberField
          label="Attempts"
          className="max-w-72"
          min={1}
          max={assignmentAttemptsMax}
          value={attemptsMax}
          hint="In all, those they have used included."
          error={errors.attempts}
          onValueChange={setAttemptsMax}
        />
        <div className="flex flex-wrap justify-end gap-2">
          {rows.some(({ isExtended }) => isExtended) ? (
            <Button busy={deeds.busy} onClick={async () => done(await deeds.extend(rows, null))}>
              Back to everybody’s
            </Button>
          ) : null}
          <Button type="submit" variant="primary" busy={deeds.busy}>
            Extend
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
