import { beforeAll, describe, inject } from "vitest";
import type { Provider } from "../client/provider.ts";
import { disconnect } from "../client/shared-client.ts";
import { setDatabaseUrl } from "./env.ts";
import { copyTestTemplate } from "./test-templates.ts";

export type TestDatabase = {
  readonly provider: Provider;
  /** Its address, once the tests run. `withOrg` and `withSystem` use it already. */
  url(): string;
};

/** The same tests on SQLite and on PostgreSQL, each with a migrated database of its own, empty at first. */
export function describeOnBothDatabases(name: string, tests: (db: TestDatabase) => void): void {
  for (const provider of ["sqlite", "postgresql"] as const) describeOnDatabase(provider, name, tests);
}

/** Tests on one of the two only, for those that are too long to be run twice. */
export function describeOnDatabase(provider: Provider, name: string, tests: (db: TestDatabase) => void): void {
  describe(`${name} on ${provider}`, () => {
    let url = "";
    beforeAll(async () => {
      url = await copyTestTemplate(inject("mockingbirdTestTemplates"), provider);
      setDatabaseUrl(url);
      return disconnect;
    });
    tests({ provider, url: () => url });
  });
}
