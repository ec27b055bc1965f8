import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "../repository-root.ts";
import { freshEnvFile } from "./fresh-env-file.ts";
import { parseEnvText } from "./read-env-file.ts";
import { parseSettings } from "./settings.ts";

const file = parseEnvText(freshEnvFile(readFileSync(join(repositoryRoot, ".env.example"), "utf8")), ".env");

describe("parseSettings", () => {
  it.each([
    ["WEB_URL", "localhost:3000", "WEB_URL in .env must be an address"],
    ["ADMIN_URL", "http://localhost:3001/admin", "without a path"],
    ["DATABASE_URL", "mysql://localhost", "DATABASE_URL in .env must begin with file:"],
    ["DEMO_MODE", "yes", "DEMO_MODE in .env must be on or off."],
    ["WEB_AUTH_SECRET", "short", "WEB_AUTH_SECRET in .env must be at least 32 characters"],
    ["INTERVIEW_TOKEN_PRIVATE_KEY", "{}", "must be a private ES256 key"],
    ["REALTIME_SERVICE_PUBLIC_KEY", "none", "must be a public ES256 key"],
    ["INTERVIEW_TOKEN_FURTHER_PUBLIC_KEYS", "{}", "must be empty or a JSON array of public ES256 keys"],
    ["SECRETS_ENCRYPTION_KEYS", "[]", "SECRETS_ENCRYPTION_KEYS in .env must be JSON such as"],
    [
      "WEB_URL",
      "https://interviews.example",
      "DEMO_MODE in .env must be off when people reach Mockingbird at https://interviews.example.",
    ],
    ["GEMINI_BASE_URL", "https://gemini.example", "GEMINI_API_KEY in .env must be set"],
  ])("refuses %s=%s in one sentence that names it", (name, value, sentence) => {
    expect(() => parseSettings({ ...file, [name]: value }, {}, "/")).toThrow(sentence);
  });

  it("refuses a public address without a way to send mail", () => {
    const values = { ...file, ADMIN_URL: "https://console.example", DEMO_MODE: "off" };
    expect(() => parseSettings(values, {}, "/")).toThrow("SMTP_URL in .env must be set");
    expect(parseSettings({ ...values, SMTP_URL: "smtp://mail.example" }, {}, "/").ADMIN_URL).toBe(
      "https://console.example",
    );
  });

  it("says which line an older .env lacks", () => {
    const { MAIL_FROM: _, ...older } = file;
    expect(() => parseSettings(older, {}, "/")).toThrow(
      "MAIL_FROM is missing in .env: copy its line from .env.example.",
    );
  });

  it("talks to Google with a key, and to the emulator without", () => {
    expect(parseSettings({ ...file, GEMINI_API_KEY: "key" }, {}, "/").GEMINI_BASE_URL).toBe("");
    expect(parseSettings(file, {}, "/").GEMINI_BASE_URL).toBe("http://localhost:8788");
  });

  it("lets the environment win over the file", () => {
    expect(parseSettings(file, { WEB_URL: "http://127.0.0.1:3100" }, "/").WEB_URL).toBe("http://127.0.0.1:3100");
  });
});
