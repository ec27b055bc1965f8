"use client";

import { type Criterion, criteriaMax } from "@mockingbird/domain";
import { Button, Combobox, Section, toast } from "@mockingbird/ui";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useFieldArray } from "react-hook-form";
import { useFieldError, useTemplateForm } from "../template-form.ts";
import { useDragOrder } from "../use-drag-order.ts";
import { CriterionEditor } from "./criterion-editor.tsx";
import { libraryCriteria } from "./library-criteria.ts";

const name = "content.rubric.criteria";
const newCriterion = (): Criterion => ({
  id: crypto.randomUUID(),
  name: "",
  description: "",
  anchors: ["", "", "", ""],
});

export function RubricEditor() {
  const form = useTemplateForm();
  const errorOf = useFieldError();
  const { fields, append, insert, remove, move } = useFieldArray({ control: form.control, name, keyName: "key" });
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const { dragged, handleProps } = useDragOrder(list, (from, to) => {
    move(from, to);
    setSaid(`Criterion ${from + 1} is now number ${to + 1} of ${fields.length}.`);
  });
  const error = errorOf(name) ?? errorOf("content.rubric");
  const taken = form.watch(name);
  const offered = libraryCriteria.filter(({ id }) => !taken.some((criterion) => criterion.id === id));
  const take = (chosen: string) => {
    const criterion = libraryCriteria.find(({ id }) => id === chosen);
    if (!criterion) return;
    append({ ...criterion, anchors: [...criterion.anchors] }, { shouldFocus: false });
    setSaid(`${criterion.name} is added.`);
  };
  const drop = (index: number) => {
    const dropped = form.getValues(`content.rubric.criteria.${index}`);
    remove(index);
    setSaid(`Criterion ${index + 1} is removed.`);
    if (dropped.name.trim() === "") return;
    toast(`${dropped.name} is removed`, { action: { label: "Undo", onClick: () => insert(index, dropped) } });
  };
  const isFull = fields.length >= criteriaMax;
  return (
    <Section
      title="What answers are judged by"
      description="Each level in words that two people reading the same transcript would agree on. Judge what was said, never how somebody looked, sounded or seemed to feel."
    >
      {fields.length === 0 ? (
        <p className="text-14 text-ink-soft">
          Without criteria nothing is scored; the transcript is kept all the same.
        </p>
      ) : (
        <ol ref={list} aria-label="Criteria" className="flex flex-col">
          {fields.map((field, index) => (
            <CriterionEditor
              key={field.key}
              index={index}
              isDragged={dragged === index}
              handleProps={handleProps(index)}
              onRemove={() => drop(index)}
            />
          ))}
        </ol>
      )}
      {error ? (
        <p role="alert" className="text-13 text-danger-ink">
          {error}
        </p>
      ) : null}
      <div className="flex flex-wrap items-end gap-3">
        <Button
          size="small"
          disabled={isFull}
          onClick={() => append(newCriterion(), { focusName: `content.rubric.criteria.${fields.length}.name` })}
        >
          <Plus aria-hidden="true" />
          Add a criterion
        </Button>
        <Combobox
          label="Take a criterion from the library"
          labelHidden
          size="small"
          value={null}
          placeholder="Take one from the library"
          searchPlaceholder="Part of a name"
          emptyText="No criterion is called that."
          options={offered.map(({ id, name: label, description }) => ({ value: id, label, note: description }))}
          onValueChange={take}
          disabled={isFull || offered.length === 0}
          className="w-60"
        />
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </Section>
  );
}
