"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { Interviewer } from "@mockingbird/api/views";
import { findInterviewerChanges, type InterviewerDraft, interviewerConfigSchema } from "@mockingbird/domain";
import { toast } from "@mockingbird/ui";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { DraftKeeper, type DraftState } from "./draft-keeper.ts";
import { isEditedMeanwhile } from "./is-edited-meanwhile.ts";

/** The interviewer's form, whose content is kept as the organisation's draft while somebody types. */
export function useInterviewerDraft(initial: Interviewer) {
  /** What is on the server, as far as this page knows. */
  const [known, setKnown] = useState(initial);
  const [state, setState] = useState<DraftState>({ kind: "saved", at: initial.draft?.updatedAt ?? null });
  /** What is on the server while something else stands in the form. */
  const [theirs, setTheirs] = useState<Interviewer | null>(null);
  /** The one of two that was not chosen: it can still be brought back. */
  const [aside, setAside] = useState<InterviewerDraft | null>(null);
  const published = known.published.content;
  const form = useForm<InterviewerDraft>({
    resolver: zodResolver(interviewerConfigSchema),
    defaultValues: initial.draft?.content ?? initial.published.content,
    mode: "onTouched",
  });
  const baseVersion = useRef(initial.published.version);
  const [keeper] = useState(
    () =>
      new DraftKeeper(startOf(initial), {
        save: (content, revision) =>
          trpcClient.interviewer.saveDraft.mutate({ content, revision, baseVersion: baseVersion.current }),
        isOvertaken: isEditedMeanwhile,
        sentenceOf: (failure) => failureOf(failure).sentence,
        onState: setState,
      }),
  );

  useEffect(() => {
    const stop = form.subscribe({ formState: { values: true }, callback: ({ values }) => keeper.type(values) });
    return () => {
      stop();
      keeper.stop();
    };
  }, [form, keeper]);

  const isOvertaken = state.kind === "overtaken";
  useEffect(() => {
    if (!isOvertaken) return;
    trpcClient.interviewer.get.query().then(setTheirs, (failure: unknown) => {
      toast.error("Not saved", { description: failureOf(failure).sentence });
    });
  }, [isOvertaken]);

  /** Puts a content into the form as if it had been typed. */
  const fill = (content: InterviewerDraft) => {
    form.reset(content);
    keeper.type(content);
  };
  const goOnFrom = (current: Interviewer) => {
    baseVersion.current = current.published.version;
    keeper.startOver(startOf(current));
    setKnown(current);
    setTheirs(null);
  };

  const values = form.watch();
  return {
    form,
    values,
    state,
    theirs,
    aside,
    published: known.published,
    changes: findInterviewerChanges(published, values),
    /** Whether there is anything to publish or to discard. */
    hasDraft: keeper.revision !== null || findInterviewerChanges(published, values).length > 0,
    /** Whether the draft is saved and finished. What is not finished yet is shown at its field. */
    finish: async () => {
      const written = form.getValues("neverAsk").filter((line) => line.trim() !== "");
      form.setValue("neverAsk", written);
      const isFinished = await form.trigger();
      // Once the errors are shown: the first of them is where to go on.
      if (!isFinished) requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return (await keeper.flush()) && isFinished;
    },
    retry: () => void keeper.flush(),
    /** Publishes what is saved. Answers whether it was. */
    publish: async (note: string) => {
      const { revision } = keeper;
      if (revision === null) return false;
      const latestVersion = known.published.version;
      try {
        const { version } = await trpcClient.interviewer.publish.mutate({ revision, latestVersion, note });
        toast.success(`Version ${version} is published`, {
          description: "Interviews that begin from now on run with it. Those that were made before keep theirs.",
        });
        return true;
      } catch (failure) {
        if (isEditedMeanwhile(failure)) setState({ kind: "overtaken" });
        else toast.error("Not published", { description: failureOf(failure).sentence });
        return false;
      }
    },
    takeTheirs: () => {
      if (!theirs) return;
      setAside(form.getValues());
      goOnFrom(theirs);
      form.reset(theirs.draft?.content ?? theirs.published.content);
    },
    keepMine: () => {
      if (!theirs) return;
      setAside(theirs.draft?.content ?? theirs.published.content);
      const mine = form.getValues();
      goOnFrom(theirs);
      fill(mine);
      void keeper.flush();
    },
    bringBack: () => {
      if (!aside) return;
      setAside(form.getValues());
      fill(aside);
    },
    forgetAside: () => setAside(null),
    discard: async () => {
      await keeper.flush();
      const { revision } = keeper;
      const thrownAway = form.getValues();
      try {
        if (revision !== null) await trpcClient.interviewer.discardDraft.mutate({ revision });
      } catch (failure) {
        if (isEditedMeanwhile(failure)) setState({ kind: "overtaken" });
        else toast.error("The draft is still there", { description: failureOf(failure).sentence });
        return;
      }
      keeper.startOver({ content: published, revision: null, savedAt: null });
      form.reset(published);
      toast.success("The draft is discarded", {
        action: { label: "Undo", onClick: () => fill(thrownAway) },
      });
    },
  };
}
export type InterviewerEditing = ReturnType<typeof useInterviewerDraft>;

function startOf({ draft, published }: Interviewer) {
  return {
    content: draft?.content ?? published.content,
    revision: draft?.revision ?? null,
    savedAt: draft?.updatedAt ?? null,
  };
}
