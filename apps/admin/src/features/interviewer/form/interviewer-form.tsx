"use client";

import {
  type GeminiModel,
  geminiModelSchema,
  geminiModels,
  type InterviewerDraft,
  otherLanguagesMax,
  patienceSchema,
} from "@mockingbird/domain";
import { Combobox, MultiCombobox, RadioGroup, Section, Switch, TextArea, TextField } from "@mockingbird/ui";
import type { UseFormReturn } from "react-hook-form";
import {
  patienceWords,
  sayLanguage,
  sayMinuteCost,
  temperatureChoiceOf,
  temperatureChoices,
} from "../interviewer-words.ts";
import { languageOptions } from "../languages.ts";
import { InstructionsField } from "./instructions-field.tsx";
import { NeverAskField } from "./never-ask-field.tsx";
import { VoiceField } from "./voice-field.tsx";

type InterviewerFormProps = {
  form: UseFormReturn<InterviewerDraft>;
  organizationName: string;
  hasDemonstrationVoices: boolean;
};

const modelOptions = geminiModelSchema.options.map((model: GeminiModel) => ({
  value: model,
  label: geminiModels[model].label,
  note: `An ordinary interview costs ${sayMinuteCost(model)}.`,
}));
const quietly = { shouldDirty: true, shouldTouch: true } as const;
const checked = { ...quietly, shouldValidate: true } as const;
const patienceOptions = patienceSchema.options.map((value) => ({ value, ...patienceWords[value] }));

/** Everything that makes an interviewer. */
export function InterviewerForm({ form, organizationName, hasDemonstrationVoices }: InterviewerFormProps) {
  const values = form.watch();
  const { errors } = form.formState;
  const others = values.otherLanguageCodes;

  return (
    <div className="flex flex-col gap-8">
      <Section title="What it is told">
        <InstructionsField
          value={values.instructions}
          onValueChange={(text) => form.setValue("instructions", text, checked)}
          onBlur={() => void form.trigger("instructions")}
          error={errors.instructions?.message}
          organizationName={organizationName}
        />
        <Switch
          label="Asks follow-up questions"
          hint="When an answer stays general, as many as the template allows."
          checked={values.followsUp}
          onCheckedChange={(isOn) => form.setValue("followsUp", isOn, checked)}
          className="max-w-prose"
        />
        <NeverAskField
          value={values.neverAsk}
          onValueChange={(lines) => form.setValue("neverAsk", lines, quietly)}
          errorOf={(index) => errors.neverAsk?.[index]?.message}
        />
      </Section>
      <Section title="Who it is">
        <div className="grid gap-5 sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
          <TextField
            label="Name"
            hint="It says it when it greets. Empty: it does not name itself."
            value={values.personaName}
            error={errors.personaName?.message}
            maxLength={60}
            onChange={(event) => form.setValue("personaName", event.target.value, checked)}
          />
          <TextArea
            label="Manner"
            hint="Such as: calm, curious, never in a hurry."
            rows={2}
            value={values.persona}
            error={errors.persona?.message}
            maxLength={1_000}
            onChange={(event) => form.setValue("persona", event.target.value, checked)}
          />
        </div>
        <VoiceField
          value={values.voice}
          onValueChange={(voice) => form.setValue("voice", voice, checked)}
          languageCode={values.languageCode}
          isDemonstration={hasDemonstrationVoices}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Combobox
            label="Language"
            options={languageOptions([values.languageCode])}
            value={values.languageCode}
            onValueChange={(code) => form.setValue("languageCode", code, checked)}
          />
          <MultiCombobox
            label="Other languages"
            hint={`It goes on in one of these if a candidate asks for it. At most ${otherLanguagesMax}.`}
            options={languageOptions(others)
              .filter(({ value }) => value !== values.languageCode)
              .map((option) => ({
                ...option,
                disabled: others.length >= otherLanguagesMax && !others.includes(option.value),
              }))}
            values={others.map((value) => ({ value, label: sayLanguage(value) }))}
            onValuesChange={(chosen) =>
              form.setValue(
                "otherLanguageCodes",
                chosen.map(({ value }) => value),
                checked,
              )
            }
          />
        </div>
      </Section>
      <Section title="How it talks">
        <RadioGroup
          label="Patience"
          hint="What a candidate begins with. They can choose otherwise, and their choice counts."
          columns={3}
          value={values.patience}
          options={patienceOptions}
          onValueChange={(patience) => form.setValue("patience", patience, checked)}
        />
        <RadioGroup
          label="How varied its words are"
          columns={2}
          value={temperatureChoiceOf(values.temperature)}
          options={temperatureChoices}
          onValueChange={(choice) => form.setValue("temperature", Number(choice), checked)}
        />
        <RadioGroup
          label="Model"
          hint="An estimate; what was really used stands under Home."
          columns={2}
          value={values.model}
          options={modelOptions}
          onValueChange={(model) => form.setValue("model", model, checked)}
        />
      </Section>
    </div>
  );
}
