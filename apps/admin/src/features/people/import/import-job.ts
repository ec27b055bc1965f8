import type { ImportRow } from "@mockingbird/api/views";
import { importChunkRows } from "@mockingbird/domain";
import { useSyncExternalStore } from "react";
import { z } from "zod";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";

const storedSchema = z.object({
  batchId: z.string(),
  expiresInDays: z.number(),
  rows: z.array(
    z.object({
      row: z.number(),
      email: z.string(),
      name: z.string(),
      externalId: z.string(),
      cohorts: z.array(z.string()),
    }),
  ),
  done: z.number(),
  invited: z.number(),
  changed: z.number(),
});
type Stored = z.infer<typeof storedSchema>;

/** An import under way in this tab. It goes on while other pages of the console are open, and after a reload when asked. */
export type ImportJob = Stored & { state: "running" | "stopped" | "finished"; failure: string | null };

let job: ImportJob | null = null;
let owner = "";
const listeners = new Set<() => void>();

const keyOf = (viewerId: string) => `import of ${viewerId}`;

function set(next: ImportJob | null): void {
  job = next;
  try {
    if (next && next.state !== "finished") {
      const { state: _, failure: __, ...stored } = next;
      sessionStorage.setItem(keyOf(owner), JSON.stringify(stored));
    } else sessionStorage.removeItem(keyOf(owner));
  } catch {
    // Without room in the browser, a reload loses its place; bringing the list in again changes nothing twice.
  }
  for (const listener of listeners) listener();
}

/** Finds what a reload interrupted. */
function recall(viewerId: string): void {
  if (owner === viewerId) return;
  owner = viewerId;
  const text = sessionStorage.getItem(keyOf(viewerId));
  const { data } = storedSchema.safeParse(text ? JSON.parse(text) : null);
  job = data ? { ...data, state: "stopped", failure: null } : null;
}

/** The import of this member of staff, if there is one in this tab. */
export function useImportJob(viewerId: string): ImportJob | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => {
      recall(viewerId);
      return job;
    },
    () => null,
  );
}

export function startImport(rows: ImportRow[], expiresInDays: number): void {
  const batchId = crypto.randomUUID();
  set({ batchId, expiresInDays, rows, done: 0, invited: 0, changed: 0, state: "running", failure: null });
  void run();
}

export function continueImport(): void {
  if (job?.state !== "stopped") return;
  set({ ...job, state: "running", failure: null });
  void run();
}

export function forgetImport(): void {
  set(null);
}

/** Each part is brought in whole or not at all, and is not brought in twice, however often it is sent. */
async function run(): Promise<void> {
  while (job?.state === "running") {
    const { batchId, expiresInDays, rows, done } = job;
    const part = rows.slice(done, done + importChunkRows);
    if (part.length === 0) {
      set({ ...job, state: "finished" });
      return;
    }
    try {
      const { results } = await trpcClient.peopleImport.carryOut.mutate({ batchId, rows: part, expiresInDays });
      const count = (wanted: string) => results.filter(({ outcome }) => outcome === wanted).length;
      if (job?.batchId !== batchId) return;
      set({
        ...job,
        done: done + part.length,
        invited: job.invited + count("invite"),
        changed: job.changed + count("change"),
      });
    } catch (failure) {
      if (job?.batchId === batchId) set({ ...job, state: "stopped", failure: failureOf(failure).sentence });
      return;
    }
  }
}
