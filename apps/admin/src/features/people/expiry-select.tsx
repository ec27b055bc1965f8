"use client";

import { Select } from "@mockingbird/ui";

const choices = ["3", "7", "14", "30", "60"] as const;
export type ExpiryDays = (typeof choices)[number];

/** How long an invitation may be accepted. */
export function ExpirySelect({ value, onChange }: { value: ExpiryDays; onChange: (value: ExpiryDays) => void }) {
  return (
    <Select
      label="The link works for"
      value={value}
      options={choices.map((days) => ({ value: days, label: `${days} days` }))}
      onValueChange={onChange}
    />
  );
}
