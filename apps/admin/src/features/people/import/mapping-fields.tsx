"use client";

import { Select } from "@mockingbird/ui";
import { type ColumnMapping, fieldNames, type PeopleField, peopleFields } from "./people-fields.ts";

const none = "none";

type MappingFieldsProps = {
  headings: readonly string[];
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
};

/** Which column of the list holds what. */
export function MappingFields({ headings, mapping, onChange }: MappingFieldsProps) {
  const columns = headings.map((heading, index) => ({ value: String(index), label: heading || `Column ${index + 1}` }));
  const change = (field: PeopleField, value: string) =>
    onChange({ ...mapping, [field]: value === none ? null : Number(value) });
  return (
    <fieldset className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
      <legend className="mb-2 font-medium text-13 text-ink">Which column holds what</legend>
      {peopleFields.map((field) => (
        <Select
          key={field}
          label={fieldNames[field]}
          size="small"
          value={String(mapping[field] ?? none)}
          options={field === "email" ? columns : [{ value: none, label: "Not in the list" }, ...columns]}
          onValueChange={(value) => change(field, value)}
        />
      ))}
    </fieldset>
  );
}
