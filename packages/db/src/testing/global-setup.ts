import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgresqlServer } from "./postgresql-server.ts";
import { migrateTestTemplates, type TestTemplates } from "./test-templates.ts";

declare module "vitest" {
  interface ProvidedContext {
    mockingbirdTestTemplates: TestTemplates;
  }
}

/** Vitest's `globalSetup`: one PostgreSQL server and one migrated database of each provider, which tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "mockingbird-test-"));
  const server = await startPostgresqlServer();
  const teardown = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    project.provide("mockingbirdTestTemplates", await migrateTestTemplates(folder, server));
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
