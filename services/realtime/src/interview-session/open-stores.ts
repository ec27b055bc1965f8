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

/** Whether nobody was ever let into this object, or all that was there has been forgotten. */
export function isEmpty(storage: DurableObjectStorage): boolean {
  return storage.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'deadline'").toArray().length === 0;
}

/** Everything the object remembers; makes the tables in one that is empty. */
export function openStores(storage: DurableObjectStorage): Stores {
  return {
    records: new RecordStore(storage.kv),
    turns: new TurnStore(storage.sql),
    tokens: new SpentTokenStore(storage.sql),
    deadlines: new DeadlineStore(storage),
  };
}
