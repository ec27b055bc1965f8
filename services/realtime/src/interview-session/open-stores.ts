import { TurnStore } from "../transcript/turn-store.ts";
import { DeadlineStore } from "./deadline-store.ts";
import { RecordStore } from "./record-store.ts";
import { SpentTokenStore } from "./spent-token-store.ts";

export interface Stores {
  records: RecordStore;
  turns: TurnStore;
  tokens: SpentTokenStore;
  deadlines: DeadlineStore;
}

/** Everything the object remembers; makes the tables in a new object, and in one that was emptied. */
export function openStores(storage: DurableObjectStorage): Stores {
  return {
    records: new RecordStore(storage.kv),
    turns: new TurnStore(storage.sql),
    tokens: new SpentTokenStore(storage.sql),
    deadlines: new DeadlineStore(storage),
  };
}
