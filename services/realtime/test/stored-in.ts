import { runInDurableObject } from "cloudflare:test";
import { objectOf } from "./let-pass.ts";
import type { TestInterview } from "./new-interview.ts";

/** Tables and keys of ours in an interview's object. The runtime's own begin with `_cf_`. */
export function storedIn(interview: TestInterview): Promise<string[]> {
  return runInDurableObject(objectOf(interview), (_object, { storage }) => {
    const tables = storage.sql.exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").toArray();
    const names = tables.map(({ name }) => name).filter((name) => !name.startsWith("_cf_"));
    return [...names, ...[...storage.kv.list()].map(([key]) => key)];
  });
}
