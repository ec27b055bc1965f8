"use client";

import { fillInstructions, type InstructionVariable, instructionVariables } from "@mockingbird/domain";
import { Button, TextArea } from "@mockingbird/ui";
import { Eye, Plus } from "lucide-react";
import { useRef, useState } from "react";

const variableNames: Record<InstructionVariable, string> = {
  candidateName: "Candidate’s name",
  organizationName: "Organisation",
  templateTitle: "Interview’s title",
  role: "Role",
};

type InstructionsFieldProps = {
  value: string;
  onValueChange: (value: string) => void;
  onBlur: () => void;
  error: string | undefined;
  organizationName: string;
  disabled?: boolean;
};

/** What the interviewer is told, with what differs from one interview to the next put in by a button. */
export function InstructionsField(props: InstructionsFieldProps) {
  const { value, onValueChange } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [isPreviewed, setPreviewed] = useState(false);
  const sample = {
    candidateName: "Robin Lee",
    organizationName: props.organizationName,
    templateTitle: "First interview",
    role: "Graduate trainee",
  };

  const insert = (variable: InstructionVariable) => {
    const { selectionStart = value.length, selectionEnd = value.length } = area.current ?? {};
    const written = `{{${variable}}}`;
    onValueChange(value.slice(0, selectionStart) + written + value.slice(selectionEnd));
    area.current?.focus();
  };

  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label="Instructions"
        ref={area}
        rows={10}
        value={value}
        error={props.error}
        hint="How it behaves, in plain sentences. The questions come from the template; you need not repeat them."
        onChange={(event) => onValueChange(event.target.value)}
        onBlur={props.onBlur}
      />
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">Insert into the instructions</legend>
        {instructionVariables.map((variable) => (
          <Button key={variable} size="small" onClick={() => insert(variable)}>
            <Plus aria-hidden="true" />
            {variableNames[variable]}
          </Button>
        ))}
        <Button
          size="small"
          variant="quiet"
          aria-expanded={isPreviewed}
          className="ml-auto"
          onClick={() => setPreviewed(!isPreviewed)}
        >
          <Eye aria-hidden="true" />
          {isPreviewed ? "Hide the example" : "Show with an example"}
        </Button>
      </fieldset>
      {isPreviewed ? (
        <section
          aria-label="The instructions for an example candidate"
          className="wrap-anywhere max-w-prose whitespace-pre-wrap border-line-strong border-l-2 pl-4 font-serif text-16 text-ink-soft"
        >
          {fillInstructions(value, sample) || "Nothing is written yet."}
        </section>
      ) : null}
    </div>
  );
}
