import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { repositoryRoot } from "../repository-root.ts";
import { freshEnvFile } from "./fresh-env-file.ts";
import { loadSettings } from "./load-settings.ts";

let root: string;
let complete: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mockingbird-settings-"));
  cpSync(join(repositoryRoot, ".env.example"), join(root, ".env.example"));
  complete = freshEnvFile(readFileSync(join(root, ".env.example"), "utf8"));
});
afterEach(() => rmSync(root, { recursive: true }));

function loadWithout(name: string, environment: Record<string, string> = {}) {
  writeFileSync(join(root, ".env"), complete.replace(new RegExp(`^${name}=.*\n`, "m"), ""));
  return loadSettings(root, environment);
}

it("leaves a complete .env alone", () => {
  writeFileSync(join(root, ".env"), complete);
  expect(loadSettings(root, {}).change).toEqual({ kind: "none" });
});

it("gives an .env from before a secret was needed that one, and no other", () => {
  const { settings, change } = loadWithout("DELIVERY_TOKEN_PRIVATE_KEY");
  expect(change).toEqual({
    kind: "append",
    names: ["DELIVERY_TOKEN_PRIVATE_KEY"],
    text: `DELIVERY_TOKEN_PRIVATE_KEY='${settings.DELIVERY_TOKEN_PRIVATE_KEY}'\n`,
  });
  expect(complete).toContain(settings.INTERVIEW_TOKEN_PRIVATE_KEY);
});

it("adds nothing that the environment holds", () => {
  const { change } = loadWithout("WEB_AUTH_SECRET", { WEB_AUTH_SECRET: "w".repeat(43) });
  expect(change).toEqual({ kind: "none" });
});

it("does not make up the other half of a key pair", () => {
  expect(() => loadWithout("REALTIME_SERVICE_PUBLIC_KEY")).toThrow("REALTIME_SERVICE_PUBLIC_KEY is missing in .env");
});

it("gives an .env from before organisations had secrets a key to encrypt them, once", () => {
  const { settings, change } = loadWithout("SECRETS_ENCRYPTION_KEYS");
  expect(change).toMatchObject({ kind: "append", names: ["SECRETS_ENCRYPTION_KEYS"] });
  const { change: none } = loadWithout("SECRETS_ENCRYPTION_KEYS", {
    SECRETS_ENCRYPTION_KEYS: settings.SECRETS_ENCRYPTION_KEYS,
  });
  expect(none).toEqual({ kind: "none" });
});
