import type { ErrorCode } from "@mockingbird/domain";
import type { Actor, MemberName, Tenant } from "./actors.ts";

/** One way to call a procedure: what it is given, and who of those with its capability is refused all the same. */
export interface Fixture {
  /** Makes what the call is about, under `id`, in both organisations. */
  prepare?: (id: string, actor: Actor) => Promise<unknown>;
  input?: (id: string, actor: Actor) => object;
  /** Which part of the input says what the call is about: whatever is put there that is not the actor's is NOT_FOUND. */
  idField?: string;
  /** What the other organisation alone owns; its row of every kind, unless told otherwise. */
  foreignId?: (other: Tenant) => string;
  /** Who may call it, but not about this. */
  refused?: Partial<Record<MemberName, ErrorCode>>;
  /** The answer holds words or figures of the actor's own organisation: the proof that there was something to see. */
  showsMarks?: true;
  /** What else must be in the answer. */
  shows?: (id: string, actor: Actor) => object;
  /** The actor is signed out afterwards. */
  endsSession?: true;
}

/** Fixtures by procedure. A procedure may have several. */
export type Fixtures = Record<string, readonly Fixture[]>;
