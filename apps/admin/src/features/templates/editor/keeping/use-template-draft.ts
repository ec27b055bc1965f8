"use client";

import type { TemplateInput } from "@mockingbird/api/views";
import { useEffect, useRef, useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { forgetDraft, keepDraft, readDraft, type TemplateDraft } from "./template-draft.ts";

/** Long enough that not every letter is written down, short enough that little is lost. */
const pauseMs = 400;

/**
 * Keeps what is typed in this browser until it is saved or discarded, and brings it back when the page is opened again.
 * `restored` is what was brought back, and `basis` the revision that what is typed began from.
 */
export function useTemplateDraft(form: UseFormReturn<TemplateInput>, key: string, revision: string | null) {
  const [restored, setRestored] = useState<TemplateDraft | null>(null);
  const values = useWatch({ control: form.control });
  const { isDirty } = form.formState;
  const basis = restored?.revision ?? revision;
  const latest = useRef({ form, isDirty, basis });
  latest.current = { form, isDirty, basis };
  const hasLooked = useRef(false);

  useEffect(() => {
    const draft = readDraft(key);
    hasLooked.current = true;
    if (!draft) return;
    latest.current.form.reset(draft.values, { keepDefaultValues: true });
    setRestored(draft);
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of what is typed is to be kept.
  useEffect(() => {
    if (!hasLooked.current) return;
    const keep = () => {
      const { form: now, isDirty: differs, basis: from } = latest.current;
      if (differs) keepDraft(key, { values: now.getValues(), revision: from, keptAt: new Date().toISOString() });
      else forgetDraft(key);
    };
    const timer = setTimeout(keep, pauseMs);
    // A page that is left at once keeps the last letters too.
    window.addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", keep);
    };
  }, [key, values, isDirty]);

  return {
    restored,
    basis,
    forget: () => {
      forgetDraft(key);
      setRestored(null);
    },
  };
}
