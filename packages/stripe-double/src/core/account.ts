import type { State } from "./records.ts";

export type AnnouncedKind = "checkout" | "subscription" | "invoice" | "customer";

/** What everything that happens to an account needs: what it keeps, ids, and somebody to tell. */
export interface Account {
  readonly state: State;
  nextId(prefix: string): string;
  announce(type: string, kind: AnnouncedKind, id: string): void;
}
