/**
 * `node scripts/with-fresh-settings.ts COMMAND …`: runs a command of the apps, which refuse to build or to be type-checked
 * without settings, with throw-away ones. What the environment already holds wins.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.ts";
import { freshEnvFile } from "./settings/fresh-env-file.ts";
import { parseEnvText } from "./settings/read-env-file.ts";

const [command = "", ...args] = process.argv.slice(2);
const example = readFileSync(join(repositoryRoot, ".env.example"), "utf8");
const settings = parseEnvText(freshEnvFile(example), ".env.example");
spawn(command, args, { stdio: "inherit", env: { ...settings, ...process.env } }).once("exit", (code) => {
  process.exitCode = code ?? 1;
});
