import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deliveryTokenKey, interviewTokenKey, secretsEncryptionKeys, workerPublicKey } from "./keys.ts";

/** A complete environment on loopback, with an inbox of this test file's own, made by the first mail. */
export const localEnvironment = {
  DATABASE_URL: "file:./unused.db",
  WEB_URL: "http://localhost:3000",
  ADMIN_URL: "http://localhost:3001",
  REALTIME_URL: "http://localhost:8787",
  DEMO_MODE: "on",
  WEB_AUTH_SECRET: "w".repeat(43),
  ADMIN_AUTH_SECRET: "a".repeat(43),
  INTERVIEW_TOKEN_PRIVATE_KEY: JSON.stringify(interviewTokenKey),
  DELIVERY_TOKEN_PRIVATE_KEY: JSON.stringify(deliveryTokenKey),
  REALTIME_SERVICE_PUBLIC_KEY: JSON.stringify(workerPublicKey),
  SECRETS_ENCRYPTION_KEYS: secretsEncryptionKeys,
  SMTP_URL: "",
  MAIL_FROM: "",
  MAIL_INBOX_DIR: join(tmpdir(), `mockingbird-inbox-${randomUUID()}`),
};
