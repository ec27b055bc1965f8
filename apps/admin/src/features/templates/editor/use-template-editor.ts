"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type Template, type TemplateInput, templateInputSchema } from "@mockingbird/api/views";
import { toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { isEditedMeanwhile } from "./keeping/is-edited-meanwhile.ts";
import { draftKey } from "./keeping/template-draft.ts";
import { useTemplateDraft } from "./keeping/use-template-draft.ts";

type TemplateEditing = {
  /** What the fields hold at first. */
  initial: TemplateInput;
  /** What is edited; null for a template that is new. */
  saved: { templateId: string; revision: string } | null;
  /** Tells drafts apart: the template, or what a new one began from. */
  subject: string;
  membershipId: string;
};

/** The form of a template, its draft in this browser, and saving it, also when somebody else saved first. */
export function useTemplateEditor({ initial, saved, subject, membershipId }: TemplateEditing) {
  const router = useRouter();
  const form = useForm<TemplateInput>({ resolver: zodResolver(templateInputSchema), defaultValues: initial });
  const [revision, setRevision] = useState(saved?.revision ?? null);
  const [theirs, setTheirs] = useState<Template | null>(null);
  const draft = useTemplateDraft(form, draftKey(membershipId, subject), revision);
  const templateId = saved?.templateId;

  const take = (values: TemplateInput, current: string) => {
    form.reset(values);
    setRevision(current);
    setTheirs(null);
    draft.forget();
  };

  const create = async (values: TemplateInput) => {
    const made = await trpcClient.template.create.mutate(values);
    take(values, "");
    toast.success(`${values.title} is there`, { description: "Give it to people under Assignments." });
    router.push(`/templates/${made.templateId}`);
  };

  const saveOver = async (id: string, values: TemplateInput, from: string) => {
    const result = await trpcClient.template.save.mutate({ templateId: id, revision: from, ...values });
    take(values, result.revision);
    if (result.isNewVersion) {
      const description = `Interviews until now keep version ${result.version - 1}.`;
      toast.success(`Saved as version ${result.version}`, { description });
    } else toast.success("Saved");
    router.refresh();
  };

  const store = async (values: TemplateInput, from: string | null) => {
    try {
      if (templateId === undefined) await create(values);
      else await saveOver(templateId, values, from ?? "");
    } catch (failure) {
      if (templateId !== undefined && isEditedMeanwhile(failure)) await showTheirs(templateId);
      else toast.error("Not saved", { description: `${failureOf(failure).sentence} What you typed is still here.` });
    }
  };

  const showTheirs = async (id: string) => {
    try {
      setTheirs(await trpcClient.template.get.query({ templateId: id }));
    } catch (failure) {
      toast.error("Not saved", { description: failureOf(failure).sentence });
    }
  };

  const refuse = () =>
    toast.error("Not saved yet", { description: "Some fields need a look. They say what is wrong." });

  return {
    form,
    draft,
    theirs,
    save: form.handleSubmit((values) => store(values, draft.basis), refuse),
    keepMine: form.handleSubmit((values) => store(values, theirs?.revision ?? draft.basis), refuse),
    takeTheirs: () => {
      if (!theirs) return;
      const mine = form.getValues();
      const current = theirs.revision;
      take({ title: theirs.title, content: theirs.content }, current);
      router.refresh();
      toast.success("You see what they saved", {
        action: { label: "Bring mine back", onClick: () => form.reset(mine, { keepDefaultValues: true }) },
      });
    },
    discard: () => {
      const mine = form.getValues();
      form.reset();
      draft.forget();
      toast.success("Your changes are gone", {
        action: { label: "Undo", onClick: () => form.reset(mine, { keepDefaultValues: true }) },
      });
    },
    /** Fills the fields with something else, as a change that is not saved. */
    fill: (values: TemplateInput) => form.reset(values, { keepDefaultValues: true }),
  };
}
