"use client";

import { assignmentAttemptsMax } from "@mockingbird/domain";
import { DateTimeField, NumberField } from "@mockingbird/ui";
import type { TermsFields as Fields, TermsErrors } from "./terms-form.ts";

type TermsFieldsProps = {
  fields: Fields;
  errors: TermsErrors;
  onChange: (changed: Partial<Fields>) => void;
  timeZone: string;
};

/** Between which dates it can be taken, and how often. */
export function TermsFields({ fields, errors, onChange, timeZone }: TermsFieldsProps) {
  return (
    <>
      <div className="@container">
        <div className="grid gap-4 @lg:grid-cols-2">
          <DateTimeField
            label="Opens"
            value={fields.opens}
            usualTime="09:00"
            timeZone={timeZone}
            hint="Without a date, it can be taken at once."
            error={errors.opens}
            onValueChange={(opens) => onChange({ opens })}
          />
          <DateTimeField
            label="Due"
            value={fields.due}
            usualTime="23:59"
            timeZone={timeZone}
            hint="Without a date, it stays open. A date alone means the end of that day."
            error={errors.due}
            onValueChange={(due) => onChange({ due })}
          />
        </div>
      </div>
      <NumberField
        label="Attempts"
        className="max-w-72"
        min={1}
        max={assignmentAttemptsMax}
        value={fields.attemptsMax}
        hint="One that breaks on our side does not count."
        error={errors.attemptsMax}
        onValueChange={(attemptsMax) => onChange({ attemptsMax })}
      />
    </>
  );
}
