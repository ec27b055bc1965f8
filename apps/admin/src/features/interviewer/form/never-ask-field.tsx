"use client";

import { neverAskMax } from "@mockingbird/domain";
import { Button, IconButton, TextField } from "@mockingbird/ui";
import { Plus, X } from "lucide-react";
import { useRef } from "react";

type NeverAskFieldProps = {
  value: readonly string[];
  onValueChange: (value: string[]) => void;
  /** By place in the list. */
  errorOf: (index: number) => string | undefined;
};

/** One line for each subject that the interviewer leaves alone. */
export function NeverAskField({ value, onValueChange, errorOf }: NeverAskFieldProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const add = () => {
    onValueChange([...value, ""]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>("li:last-of-type input")?.focus());
  };
  return (
    <fieldset ref={list} className="flex flex-col items-start gap-2">
      <legend className="mb-1.5 font-medium text-13 text-ink">It never asks</legend>
      {value.length === 0 ? (
        <p className="text-13 text-ink-muted">
          Such as age, family plans, health or religion. It leaves them alone even if a candidate speaks of them.
        </p>
      ) : (
        <ul className="flex w-full flex-col gap-2">
          {value.map((topic, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing of its own but its place.
            <li key={index} className="flex items-start gap-1">
              <TextField
                label={`Never asks, line ${index + 1}`}
                labelHidden
                className="flex-1"
                value={topic}
                error={errorOf(index)}
                maxLength={500}
                onChange={(event) => onValueChange(value.with(index, event.target.value))}
              />
              <IconButton
                label={`Take line ${index + 1} out`}
                onClick={() => onValueChange(value.filter((_, place) => place !== index))}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" disabled={value.length >= neverAskMax} onClick={add}>
        <Plus aria-hidden="true" />
        Add a line
      </Button>
    </fieldset>
  );
}
