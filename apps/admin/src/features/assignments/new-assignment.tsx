"use client";

import type { AssignmentOptions } from "@mockingbird/api/views";
import { assignmentTitleCharactersMax } from "@mockingbird/domain";
import {
  Button,
  Callout,
  Checkbox,
  Combobox,
  type ComboboxOption,
  formatDuration,
  RadioGroup,
  Section,
  TextField,
  toast,
  useHydrated,
} from "@mockingbird/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { candidatesText } from "./assignment-words.ts";
import { GivingPreview } from "./giving-preview.tsx";
import { RecipientsFields } from "./recipients-fields.tsx";
import { TermsFields } from "./terms-fields.tsx";
import { type TermsFields as Fields, readTerms, type TermsErrors } from "./terms-form.ts";
import { toRecipients, useGivingPreview } from "./use-giving-preview.ts";

type NewAssignmentProps = {
  options: AssignmentOptions;
  /** What the address asks to begin with. */
  start: { templateId: string | null; cohortId: string | null };
  timeZone: string;
};

type Errors = TermsErrors & { template?: string; recipients?: string };

/** One form: what, to whom, when, and what will happen. What was typed stays when giving it fails. */
export function NewAssignment({ options, start, timeZone }: NewAssignmentProps) {
  const router = useRouter();
  const client = useQueryClient();
  const hydrated = useHydrated();
  // Made once: a second click, or a second try after an answer that was lost, gives the same assignment.
  const [groupId] = useState(() => crypto.randomUUID());
  const begun = options.templates.find(({ templateId }) => templateId === start.templateId);
  const [templateId, setTemplateId] = useState<string | null>(begun?.templateId ?? null);
  const [kind, setKind] = useState<"cohorts" | "people">("cohorts");
  const [cohorts, setCohorts] = useState<ComboboxOption<string>[]>(() =>
    options.cohorts
      .filter(({ cohortId }) => cohortId === start.cohortId)
      .map(({ cohortId, name }) => ({ value: cohortId, label: name })),
  );
  const [people, setPeople] = useState<ComboboxOption<string>[]>([]);
  const [fields, setFields] = useState<Fields>({ title: begun?.title ?? "", opens: "", due: "", attemptsMax: 1 });
  const [includesHolders, setIncludesHolders] = useState(false);
  const [sendsMail, setSendsMail] = useState(true);
  const [errors, setErrors] = useState<Errors>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const template = options.templates.find((option) => option.templateId === templateId);
  const chosen = kind === "cohorts" ? cohorts : people;
  const to = toRecipients(kind, chosen);
  const preview = useGivingPreview(templateId, to);

  const change = (changed: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...changed }));
    setErrors((before) => without(before, Object.keys(changed)));
  };
  const chooseTemplate = (value: string) => {
    const next = options.templates.find((option) => option.templateId === value);
    // The name follows the template, unless somebody has given it another.
    if (next && (fields.title === "" || fields.title === template?.title)) change({ title: next.title });
    setTemplateId(value);
    setErrors((before) => without(before, ["template"]));
  };
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);

  const give = async (event: FormEvent) => {
    event.preventDefault();
    const { terms, errors: termsErrors } = readTerms(fields, timeZone);
    const found: Errors = {
      ...(templateId ? {} : { template: "Choose what they are asked." }),
      ...(to ? {} : { recipients: kind === "cohorts" ? "Choose at least one cohort." : "Choose at least one person." }),
      ...termsErrors,
    };
    setErrors(found);
    setRefusal(null);
    if (!templateId || !to || !terms) return;
    setBusy(true);
    try {
      const answer = await trpcClient.assignment.create.mutate({
        groupId,
        templateId,
        to,
        terms,
        includesHolders,
        sendsMail,
      });
      await client.invalidateQueries({ queryKey: ["assignment.list"] });
      const [first] = answer.groupIds;
      toast.success(`${terms.title} is given to ${candidatesText(answer.given)}`, {
        description: sendsMail && answer.given > 0 ? "Their mails are on the way." : undefined,
      });
      router.push(answer.groupIds.length === 1 && first ? `/assignments/${encodeURIComponent(first)}` : "/assignments");
    } catch (failure) {
      setRefusal(failureOf(failure).sentence);
      setBusy(false);
    }
  };

  return (
    <form ref={form} onSubmit={give} noValidate className="flex max-w-3xl flex-col gap-8">
      <Section title="What">
        <div className="grid gap-4 sm:grid-cols-2">
          <Combobox
            label="Template"
            value={templateId}
            placeholder="Choose an interview"
            error={errors.template}
            emptyText="No template has this name"
            hint={
              template
                ? `${template.isGraded ? "Graded" : "Practice"}, ${template.questionCount === 1 ? "1 question" : `${template.questionCount} questions`}, up to ${formatDuration(template.durationSeconds)}`
                : undefined
            }
            options={options.templates.map(({ templateId: value, title, isGraded, durationSeconds }) => ({
              value,
              label: title,
              note: `${isGraded ? "Graded" : "Practice"}, ${formatDuration(durationSeconds)}`,
            }))}
            onValueChange={chooseTemplate}
          />
          <TextField
            label="Name"
            value={fields.title}
            maxLength={assignmentTitleCharactersMax}
            error={errors.title}
            hint="What staff find it by. Candidates read the template's."
            onChange={({ target }) => change({ title: target.value })}
          />
        </div>
      </Section>
      <Section title="Who">
        <RadioGroup
          label="Given to"
          labelHidden
          columns={2}
          value={kind}
          options={[
            { value: "cohorts", label: "Cohorts", note: "Whoever joins one later gets it too." },
            { value: "people", label: "People", note: "Chosen one by one." },
          ]}
          onValueChange={(value) => {
            setKind(value);
            setErrors((before) => without(before, ["recipients"]));
          }}
        />
        <RecipientsFields
          kind={kind}
          cohorts={options.cohorts}
          chosen={chosen}
          error={errors.recipients}
          onChosen={(values) => {
            (kind === "cohorts" ? setCohorts : setPeople)(values);
            setErrors((before) => without(before, ["recipients"]));
          }}
        />
      </Section>
      <Section title="When">
        <TermsFields fields={fields} errors={errors} onChange={change} timeZone={timeZone} />
      </Section>
      <Section title="What will happen">
        <GivingPreview
          preview={preview}
          isReady={templateId !== null && to !== null}
          cohortCount={kind === "cohorts" ? cohorts.length : 0}
          includesHolders={includesHolders}
          onIncludesHolders={setIncludesHolders}
        />
        <Checkbox
          label="Tell them by mail"
          hint={
            fields.opens
              ? "Now, with the day it opens and the day it is due."
              : "With a link to the interview, how long it takes and when it is due."
          }
          checked={sendsMail}
          onChange={({ target }) => setSendsMail(target.checked)}
        />
        {refusal ? (
          <Callout tone="danger" title="Nothing was given">
            {refusal}
          </Callout>
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" busy={busy} aria-disabled={!hydrated}>
            Give the interview
          </Button>
          <Button variant="quiet" onClick={() => router.push("/assignments")}>
            Not now
          </Button>
        </div>
      </Section>
    </form>
  );
}

function without(errors: Errors, names: readonly string[]): Errors {
  if (!names.some((name) => name in errors)) return errors;
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !names.includes(name)));
}
