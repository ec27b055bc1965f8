import { sessionConfigSchema } from "@mockingbird/domain";
import { type SessionRecord, sessionRecordSchema } from "./session-record.ts";

const recordKey = "record";
const sessionKey = "session";
const storedRecordSchema = sessionRecordSchema.omit({ session: true });

/** The one record of an interview: read once, written through. */
export class RecordStore {
  readonly #kv: SyncKvStorage;
  #record: SessionRecord | undefined;

  constructor(kv: SyncKvStorage) {
    this.#kv = kv;
    const stored = kv.get(recordKey);
    if (stored === undefined) return;
    this.#record = { ...storedRecordSchema.parse(stored), session: sessionConfigSchema.parse(kv.get(sessionKey)) };
  }

  /** Undefined until the configuration was fetched. */
  get(): SessionRecord | undefined {
    return this.#record;
  }

  /** The configuration is by far the largest part and never changes, so it is written only once. */
  put(record: SessionRecord): void {
    const { session, ...rest } = record;
    if (session !== this.#record?.session) this.#kv.put(sessionKey, session);
    this.#kv.put(recordKey, rest);
    this.#record = record;
  }

  /** Changes a record that exists; without one there is nothing to change. */
  patch(changes: Partial<SessionRecord>): void {
    if (this.#record) this.put({ ...this.#record, ...changes });
  }

  forget(): void {
    this.#kv.delete(recordKey);
    this.#kv.delete(sessionKey);
    this.#record = undefined;
  }
}
