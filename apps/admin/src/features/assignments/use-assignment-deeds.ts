import type { AssignmentDetail, AssignmentTermsInput } from "@mockingbird/api/views";
import { toast } from "@mockingbird/ui";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { candidatesText } from "./assignment-words.ts";

/** A candidate's row, and what held for it before something was done. */
export interface RowBefore {
  assignmentId: string;
  name: string;
  dueAt: string | null;
  attemptsMax: number;
  isExtended: boolean;
}

type Extension = { dueAt: string | null; attemptsMax: number };

const named = (rows: readonly RowBefore[]) =>
  rows.length === 1 && rows[0] ? rows[0].name : candidatesText(rows.length);
const idsOf = (rows: readonly RowBefore[]) => rows.map(({ assignmentId }) => assignmentId);

/** What can be done with an assignment. Each says what it did, and takes it back where that is real. */
export function useAssignmentDeeds(assignment: AssignmentDetail, refresh: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false);
  const { groupId } = assignment;
  const api = trpcClient.assignment;

  /** Answers whether it went well, so that a dialog can stay open with what was typed. */
  const attempt = async <T>(work: () => Promise<T>, done: (answer: T) => void): Promise<boolean> => {
    setBusy(true);
    try {
      const answer = await work();
      await refresh();
      done(answer);
      return true;
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
      return false;
    } finally {
      setBusy(false);
    }
  };
  const undo = (work: () => Promise<unknown>, said: string) => ({
    label: "Undo",
    onClick: () => void attempt(work, () => toast.success(said)),
  });

  const restore = () =>
    attempt(
      () => api.restore.mutate({ groupId }),
      ({ restored }) => toast.success(`It is given back to ${candidatesText(restored)}`),
    );
  const cancel = () =>
    attempt(
      () => api.cancel.mutate({ groupId }),
      ({ live }) =>
        toast.success("The assignment is cancelled", {
          description: live > 0 ? `${candidatesText(live)} in an interview now can finish it.` : undefined,
          action: undo(() => api.restore.mutate({ groupId }), "The assignment is given back"),
        }),
    );
  const cancelSome = (rows: readonly RowBefore[]) =>
    attempt(
      () => api.cancel.mutate({ groupId, assignmentIds: idsOf(rows) }),
      () =>
        toast.success(`Taken back from ${named(rows)}`, {
          action: undo(
            () => api.restore.mutate({ groupId, assignmentIds: idsOf(rows) }),
            `Given back to ${named(rows)}`,
          ),
        }),
    );
  const restoreSome = (rows: readonly RowBefore[]) =>
    attempt(
      () => api.restore.mutate({ groupId, assignmentIds: idsOf(rows) }),
      () => toast.success(`Given back to ${named(rows)}`),
    );
  const change = (terms: AssignmentTermsInput) => {
    const { title, opensAt, dueAt, attemptsMax } = assignment;
    const before = { title, opensAt, dueAt, attemptsMax };
    return attempt(
      () => api.update.mutate({ groupId, terms }),
      ({ changed, kept }) =>
        toast.success(`Changed for ${candidatesText(changed)}`, {
          description: kept > 0 ? `An extension of their own stays for ${candidatesText(kept)}.` : undefined,
          action: undo(() => api.update.mutate({ groupId, terms: before }), "It is as it was"),
        }),
    );
  };
  const extend = (rows: readonly RowBefore[], own: Extension | null) =>
    attempt(
      () => api.extend.mutate({ groupId, assignmentIds: idsOf(rows), own }),
      () =>
        toast.success(own ? `${named(rows)}: extended` : `${named(rows)}: dates of everybody again`, {
          action: undo(() => takeBack(rows), "It is as it was"),
        }),
    );
  /** Each row gets what it had: everybody's dates, or those of its own. */
  const takeBack = async (rows: readonly RowBefore[]) => {
    const usual = rows.filter(({ isExtended }) => !isExtended);
    if (usual.length > 0) await api.extend.mutate({ groupId, assignmentIds: idsOf(usual), own: null });
    for (const { assignmentId, dueAt, attemptsMax, isExtended } of rows) {
      if (isExtended) await api.extend.mutate({ groupId, assignmentIds: [assignmentId], own: { dueAt, attemptsMax } });
    }
  };
  const remind = (rows: readonly RowBefore[] | null, again: boolean): Promise<boolean> =>
    attempt(
      () =>
        api.remind.mutate({
          groupId,
          again,
          batchId: crypto.randomUUID(),
          ...(rows && { assignmentIds: idsOf(rows) }),
        }),
      ({ reminded, skipped }) => {
        const description =
          skipped > 0
            ? `Left alone, because their last reminder is less than a day old: ${candidatesText(skipped)}.`
            : undefined;
        if (reminded > 0) toast.success(`${candidatesText(reminded)} reminded by mail`, { description });
        else if (skipped === 0) toast("Nobody was reminded", { description: "Whoever can take it now has begun." });
        else {
          const action = { label: "Remind all the same", onClick: () => void remind(rows, true) };
          toast("Nobody was reminded", { description, action });
        }
      },
    );
  const add = (membershipIds: string[], sendsMail: boolean) =>
    attempt(
      () => api.addCandidates.mutate({ groupId, membershipIds, sendsMail }),
      ({ added, already }) =>
        toast.success(`Given to ${candidatesText(added)}`, {
          description: already > 0 ? `${candidatesText(already)} had it already.` : undefined,
        }),
    );

  return { busy, cancel, restore, cancelSome, restoreSome, change, extend, remind, add };
}
export type AssignmentDeeds = ReturnType<typeof useAssignmentDeeds>;
