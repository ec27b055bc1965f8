"use client";

import type { AssignmentDetail } from "@mockingbird/api/views";
import { assignmentTitleCharactersMax } from "@mockingbird/domain";
import { Button, Dialog, TextField } from "@mockingbird/ui";
import { type FormEvent, useState } from "react";
import { candidatesText } from "./assignment-words.ts";
import { TermsFields } from "./terms-fields.tsx";
import { readTerms, type TermsErrors, toTermsFields } from "./terms-form.ts";
import type { AssignmentDeeds } from "./use-assignment-deeds.ts";

type ChangeTermsDialogProps = {
  assignment: AssignmentDetail;
  deeds: AssignmentDeeds;
  timeZone: string;
  onClose: () => void;
};

/** Other dates and attempts for everybody. */
export function ChangeTermsDialog({ assignment, deeds, timeZone, onClose }: ChangeTermsDialogProps) {
  const [fields, setFields] = useState(() => toTermsFields(assignment, timeZone));
  const [errors, setErrors] = useState<TermsErrors>({});
  const { counts, extended } = assignment;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { terms, errors: found } = readTerms(fields, timeZone);
    setErrors(found ?? {});
    if (terms && (await deeds.change(terms))) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Change it for everybody"
      description={[
        `These dates and attempts will hold for ${candidatesText(Math.max(0, counts.candidates - extended))}.`,
        ...(extended > 0 ? [`An extension of their own stays for ${candidatesText(extended)}.`] : []),
        "Interviews that were taken stay as they are.",
      ].join(" ")}
    >
      <form onSubmit={save} noValidate className="flex flex-col gap-4">
        <TextField
          label="Name"
          value={fields.title}
          maxLength={assignmentTitleCharactersMax}
          error={errors.title}
          onChange={({ target }) => setFields({ ...fields, title: target.value })}
        />
        <TermsFields
          fields={fields}
          errors={errors}
          timeZone={timeZone}
          onChange={(changed) => setFields((before) => ({ ...before, ...changed }))}
        />
        <div className="flex justify-end">
          <Button type="submit" variant="primary" busy={deeds.busy}>
            Change for everybody
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
