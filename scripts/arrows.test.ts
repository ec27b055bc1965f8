import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { repositoryRoot } from "./repository-root.ts";

const run = promisify(execFile);
const reportSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

async function cruise(folder: string): Promise<z.infer<typeof reportSchema>["summary"]> {
  const command = [
    join(repositoryRoot, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs"),
    ...["apps", "services", "packages", "scripts"],
    ...["--config", join(repositoryRoot, ".dependency-cruiser.cjs"), "--output-type", "json"],
  ];
  const options = { cwd: folder, maxBuffer: 200_000_000 };
  const output = await run(process.execPath, command, options).catch((error: unknown) => error);
  return reportSchema.parse(JSON.parse(z.object({ stdout: z.string() }).parse(output).stdout)).summary;
}

/** Each rule, with a file and an import of it that the rule must refuse. */
const plants: [rule: string, file: string, statement: string][] = [
  ["domain-imports-nothing-of-ours", "packages/domain/src/plant.ts", 'import "../../proto/src/index.ts";'],
  [
    "proto-imports-nothing-of-ours",
    "packages/proto/src/plant.ts",
    'import type { X } from "../../domain/src/index.ts";',
  ],
  ["ui-imports-nothing-of-ours", "packages/ui/src/plant.tsx", 'import "../../domain/src/index.ts";'],
  [
    "gemini-emulator-imports-nothing-of-ours",
    "packages/gemini-emulator/src/plant.ts",
    'import "../../proto/src/index.ts";',
  ],
  [
    "stripe-double-imports-nothing-of-ours",
    "packages/stripe-double/src/plant.ts",
    'import "../../proto/src/index.ts";',
  ],
  ["auth-imports-only-domain", "packages/auth/src/plant.ts", 'import "../../db/src/index.ts";'],
  ["db-imports-only-domain", "packages/db/src/plant.ts", 'import "../../auth/src/interview-token.ts";'],
  ["api-imports-only-domain-auth-db", "packages/api/src/plant.ts", 'import "../../gemini-emulator/src/index.ts";'],
  [
    "api-tests-import-only-domain-auth-db-doubles",
    "packages/api/test/plant.test.ts",
    'import "../../ui/src/index.ts";',
  ],
  ["web-imports-only-api-auth-domain-ui-proto", "apps/web/src/plant.ts", 'import "../../../packages/db/src/index.ts";'],
  [
    "admin-imports-only-api-auth-domain-ui",
    "apps/admin/src/plant.ts",
    'import "../../../packages/proto/src/index.ts";',
  ],
  [
    "realtime-imports-only-domain-proto-tokens",
    "services/realtime/src/plant.ts",
    'import "../../../packages/db/src/index.ts";',
  ],
  [
    "realtime-imports-internal-root-as-type",
    "services/realtime/src/value.ts",
    'import "../../../packages/api/src/internal/index.ts";',
  ],
  ["only-db-imports-prisma", "packages/api/src/prisma.ts", 'import "@prisma/client";'],
  ["only-db-imports-prisma", "packages/api/src/generated.ts", 'import "../../db/src/generated/client.ts";'],
  ["no-package-imports-an-app", "packages/e2e/plant.ts", 'import "../../apps/web/src/index.ts";'],
  ["features-talk-through-their-index", "apps/web/src/features/a/plant.ts", 'import "../b/inside.ts";'],
  ["unbound-database-in-named-places-only", "packages/api/src/routers/plant.ts", 'import "../../../db/src/system.ts";'],
  ["no-cycles", "packages/domain/src/one.ts", 'import "./two.ts";'],
  ["nothing-unresolvable", "packages/domain/src/lost.ts", 'import "./nowhere.ts";'],
];

/** What the plants import, and arrows that are allowed. */
const others: [file: string, statement: string][] = [
  ["packages/gemini-emulator/src/index.ts", ""],
  ["packages/domain/src/two.ts", 'import "./one.ts";'],
  ["packages/api/src/routers/allowed.ts", 'import "../../../domain/src/index.ts";'],
  ["apps/web/src/features/a/allowed.ts", 'import "../b/index.ts";'],
  ["apps/web/src/features/b/index.ts", 'export * from "./inside.ts";'],
  ["apps/web/src/features/b/inside.ts", ""],
  ["apps/web/src/index.ts", ""],
  ["services/realtime/src/allowed.ts", 'import type { X } from "../../../packages/api/src/internal/index.ts";'],
  ["scripts/index.ts", ""],
  ["packages/api/src/internal/index.ts", ""],
  ["packages/auth/src/interview-token.ts", ""],
  ["packages/db/src/generated/client.ts", ""],
  ["packages/db/src/system.ts", ""],
  ...["db", "domain", "proto", "ui"].map((name): [string, string] => [`packages/${name}/src/index.ts`, ""]),
];

describe("the arrows of the house", () => {
  let folder: string;
  let violations: { file: string; rule: string }[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "mockingbird-arrows-"));
    for (const [file, statement] of [...plants.map(([, ...plant]) => plant), ...others]) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), `${statement}\nexport type X = string;\nexport const x = 1;\n`);
    }
    const summary = await cruise(folder);
    violations = summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(plants)("%s refuses %s: %s", (rule, file) => {
    expect(violations).toContainEqual({ file, rule });
  });

  it("allows what the architecture allows", () => {
    expect(violations.filter(({ file }) => file.includes("allowed"))).toEqual([]);
  });

  it("plants a violation of every rule there is", () => {
    const config = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
    const { forbidden } = config.parse(createRequire(import.meta.url)("../.dependency-cruiser.cjs"));
    expect(new Set(plants.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  it("sees the code of this repository, and finds every arrow in it allowed", async () => {
    const summary = await cruise(repositoryRoot);
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(300);
  });
});
