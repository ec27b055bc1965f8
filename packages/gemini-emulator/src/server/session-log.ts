import { SessionRecord } from "../session/session-record.ts";

const sessionsMax = 1_000;
const sessionsWithAudioMax = 40;

/** The sessions of this run, oldest first. Old ones lose their audio, then are forgotten, so that memory stays bounded. */
export class SessionLog {
  readonly #records = new Map<number, SessionRecord>();
  #lastNumber = 0;

  open(apiVersion: string): SessionRecord {
    const record = new SessionRecord(++this.#lastNumber, apiVersion);
    this.#records.set(record.number, record);
    this.#records.get(record.number - sessionsWithAudioMax)?.forgetAudio();
    this.#records.delete(record.number - sessionsMax);
    return record;
  }

  all(): SessionRecord[] {
    return [...this.#records.values()];
  }

  get(number: number): SessionRecord | undefined {
    return this.#records.get(number);
  }
}
