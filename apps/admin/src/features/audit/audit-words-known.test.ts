import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { apiScopeSchema, capabilities } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { deeds, resourceNames } from "./audit-words.ts";

const packages = resolve(import.meta.dirname, "../../../../../packages");

/** Words before a colon that are not a resource of ours: modules of Node, such as "node:crypto". */
const otherPrefixes = ["node"];

function readSources(): string {
  const paths = ["api", "db"].flatMap((name) => globSync(`${packages}/${name}/src/**/*.ts`));
  const written = paths.filter((path) => !path.endsWith(".test.ts") && !path.includes("/src/generated/"));
  const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return written.map((path) => withoutComments(readFileSync(path, "utf8"))).join("\n");
}

/**
 * Every `resource:action` that the sources write. Some are capabilities too, or scopes of a key: those count where they are said to be the
 * action of an event, and not where a procedure asks for them or where events are looked for.
 */
function findWrittenActions(sources: string): string[] {
  const known: readonly string[] = [...capabilities, ...apiScopeSchema.options];
  const words = [...sources.matchAll(/"(([a-z]+):[a-z]+(?:-[a-z]+)*)"/g)].flatMap(([, word = "", prefix = ""]) =>
    known.includes(word) || otherPrefixes.includes(prefix) ? [] : [word],
  );
  const actions = [...sources.matchAll(/(?<!where: \{ )\baction: "([^"]+)"/g)].map(([, action = ""]) => action);
  return [...new Set([...words, ...actions])].sort();
}

const written = findWrittenActions(readSources());

test("every action that is written has its words, and no words are left of one that is not", () => {
  expect(Object.keys(deeds).sort()).toEqual(written);
});

test("every resource that is written about has a name to be found by, and no other", () => {
  const resources = new Set(written.map((action) => action.replace(/:.*/, "")));
  expect(Object.keys(resourceNames).sort()).toEqual([...resources].sort());
});

test("the sources are read as they are meant", () => {
  expect(
    findWrittenActions(`
      import { join } from "node:path";
      tenantProcedure("usage:read");
      tenantProcedure("profile:export");
      await recordAuditEvent(tx, { actor: id, action: "profile:export", subjectId: id });
      const action: "session:sign-out" | "session:revoke" = decide();
      find({ where: { action: "transcript:read" } });
    `),
  ).toEqual(["profile:export", "session:revoke", "session:sign-out"]);
});
