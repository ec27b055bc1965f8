import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "../repository-root.ts";
import { freshEnvFile } from "./fresh-env-file.ts";
import { parseEnvText } from "./read-env-file.ts";
import { parseSettings } from "./settings.ts";

const example = readFileSync(join(repositoryRoot, ".env.example"), "utf8");

function freshSettings() {
  return parseSettings(parseEnvText(freshEnvFile(example), ".env.example"), {}, "/somewhere");
}

describe("freshEnvFile", () => {
  it("makes a file the stack can start with", () => {
    const settings = freshSettings();
    expect(settings.DATABASE_URL).toBe("file:/somewhere/.data/mockingbird.db");
    expect(settings.MAIL_INBOX_DIR).toBe("/somewhere/.data/inbox");
    expect(settings.GEMINI_BASE_URL).toBe("http://localhost:8788");
    expect(settings.DEMO_MODE).toBe("on");
  });

  it("never makes the same secret twice", () => {
    const one = freshSettings();
    const two = freshSettings();
    const secrets = [one, two].flatMap((settings) => [
      settings.WEB_AUTH_SECRET,
      settings.ADMIN_AUTH_SECRET,
      settings.INTERVIEW_TOKEN_PRIVATE_KEY,
      settings.DELIVERY_TOKEN_PRIVATE_KEY,
      settings.REALTIME_SERVICE_PRIVATE_KEY,
      settings.SECRETS_ENCRYPTION_KEYS,
    ]);
    expect(new Set(secrets).size).toBe(secrets.length);
  });

  it("gives web the public half of the Worker's key, and only that", () => {
    const settings = freshSettings();
    const privateKey = createPrivateKey({ key: JSON.parse(settings.REALTIME_SERVICE_PRIVATE_KEY), format: "jwk" });
    const publicKey = createPublicKey({ key: JSON.parse(settings.REALTIME_SERVICE_PUBLIC_KEY), format: "jwk" });
    const text = Buffer.from("a request");
    expect(verify("sha256", text, publicKey, sign("sha256", text, privateKey))).toBe(true);
    expect(JSON.parse(settings.REALTIME_SERVICE_PUBLIC_KEY)).not.toHaveProperty("d");
  });
});
