"use client";

import { followUpDepthMax, interviewDurationSecondsMax } from "@mockingbird/domain";
import { NumberField, RadioGroup, Section, Select, TextField } from "@mockingbird/ui";
import { followUpTexts } from "../template-words.ts";
import { useFieldError, useTemplateForm, useTextProps } from "./template-form.ts";

const kinds = [
  { value: "graded", label: "Graded", note: "Somebody reviews it, and it counts." },
  { value: "practice", label: "Practice", note: "For the candidate alone; nobody has to review it." },
] as const;

const depths = followUpTexts.slice(0, followUpDepthMax + 1).map((label, depth) => ({ value: String(depth), label }));

/** What it is called, what it is for, how long it takes, and how it goes on after an answer. */
export function TemplateBasics() {
  const form = useTemplateForm();
  const errorOf = useFieldError();
  const textProps = useTextProps();
  const seconds = form.watch("content.durationSeconds");
  const options = { shouldDirty: true, shouldValidate: form.formState.isSubmitted };
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...textProps("title")} label="Title" hint="Candidates see it." maxLength={120} autoComplete="off" />
        <TextField
          {...textProps("content.role")}
          label="What it is for"
          hint="A role or a place, such as “Graduate trainee”. The interviewer is told."
          maxLength={120}
          autoComplete="off"
        />
      </div>
      <Section title="How it goes">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <NumberField
            label="Takes up to"
            unit="minutes"
            min={1}
            max={interviewDurationSecondsMax / 60}
            step={1}
            value={seconds === 0 ? null : seconds / 60}
            onValueChange={(minutes) =>
              form.setValue("content.durationSeconds", Math.round((minutes ?? 0) * 60), options)
            }
            error={errorOf("content.durationSeconds")}
          />
          <Select
            label="Asks on after an answer"
            hint="Where an answer stays general, if your interviewer asks on at all."
            value={String(form.watch("content.followUpDepth"))}
            options={depths}
            onValueChange={(depth) => form.setValue("content.followUpDepth", Number(depth), options)}
          />
        </div>
        <RadioGroup
          label="Kind"
          columns={2}
          value={form.watch("content.isGraded") ? "graded" : "practice"}
          options={kinds}
          onValueChange={(kind) => form.setValue("content.isGraded", kind === "graded", options)}
        />
      </Section>
    </div>
  );
}
