import { randomUUID } from "node:crypto";
import type { ConversationState } from "../conversation/conversation.ts";
import { invalidArgument, ProtocolRefusal } from "../protocol/protocol-refusal.ts";
import type { ContextTokens } from "./usage-meter.ts";

const handlesMax = 2_000;

/** All connections of one conversation, of which only one may be open. */
export interface Lineage {
  isConnected: () => boolean;
}

export interface ResumableState {
  lineage: Lineage;
  sessionNumber: number;
  model: string;
  conversation: ConversationState;
  context: ContextTokens;
}

/** What each handle brings back. The oldest are forgotten when there are too many. */
export class ResumptionHandles {
  readonly #states = new Map<string, ResumableState>();

  save(state: ResumableState): string {
    const handle = randomUUID();
    this.#states.set(handle, state);
    const [oldest] = this.#states.keys();
    if (this.#states.size > handlesMax && oldest !== undefined) this.#states.delete(oldest);
    return handle;
  }

  /** @throws ProtocolRefusal 1008 for an unknown handle, 1011 while the earlier socket is open, 1007 for another model. */
  resume(handle: string, model: string): ResumableState {
    const state = this.#states.get(handle);
    if (state === undefined) throw new ProtocolRefusal(1008, "Requested entity was not found.");
    if (state.lineage.isConnected()) throw new ProtocolRefusal(1011, "The service is currently unavailable.");
    if (state.model !== model) throw invalidArgument();
    return state;
  }
}
