import { expect, test } from "vitest";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { webEnvSchema } from "../src/web/env-schema.ts";
import { localEnvironment } from "./environments.ts";
import { interviewTokenKey, workerKey } from "./keys.ts";

const web = (changes: object = {}) => parseEnv(webEnvSchema, { ...localEnvironment, ...changes });
const admin = (changes: object = {}) => parseEnv(adminEnvSchema, { ...localEnvironment, ...changes });
const publicly = {
  WEB_URL: "https://interviews.example.edu",
  ADMIN_URL: "https://console.example.edu",
  DEMO_MODE: "off",
  SMTP_URL: "smtp://mail.example.edu:587",
};

test("the environment that the start command writes is complete for both apps", () => {
  expect(web()).toMatchObject({
    DEMO_MODE: "on",
    WEB_URL: "http://localhost:3000",
    INTERVIEW_TOKEN_PRIVATE_KEY: interviewTokenKey,
  });
  expect(admin()).toMatchObject({ ADMIN_URL: "http://localhost:3001" });
});

test("a public environment starts without demo accounts and with real mail", () => {
  expect(web(publicly)).toMatchObject({ DEMO_MODE: "off" });
  expect(web({ ...publicly, DEMO_MODE: undefined })).toMatchObject({ DEMO_MODE: "off" });
});

test.each(["WEB_URL", "ADMIN_URL"])(
  "one public address, %s, is enough to refuse demo accounts and the local inbox",
  (name) => {
    const changes = { [name]: "https://interviews.example.edu" };
    for (const start of [web, admin]) {
      expect(() => start(changes)).toThrow("DEMO_MODE=on lets anybody in");
      expect(() => start({ ...changes, DEMO_MODE: "off" })).toThrow("sign-in mail needs SMTP_URL");
    }
  },
);

test.each(["http://127.0.0.1.example.edu", "http://localhost.example.edu", "http://192.168.1.4:3000"])(
  "%s is not loopback",
  (WEB_URL) => expect(() => web({ WEB_URL })).toThrow("DEMO_MODE=on lets anybody in"),
);

test.each(["http://127.0.0.1:3000", "http://[::1]:3000", "http://web.localhost:3000"])("%s is loopback", (WEB_URL) => {
  expect(web({ WEB_URL }).WEB_URL).toBe(WEB_URL);
});

test("every variable to mend is named at once", () => {
  const wrong = {
    WEB_AUTH_SECRET: "short",
    REALTIME_URL: "somewhere",
    INTERVIEW_TOKEN_PRIVATE_KEY: "{}",
    DATABASE_URL: "mysql://x",
  };
  for (const name of Object.keys(wrong)) expect(() => web(wrong)).toThrow(name);
});

test("a private key where a public one belongs is refused", () => {
  expect(() => web({ REALTIME_SERVICE_PUBLIC_KEY: JSON.stringify(workerKey) })).toThrow("must be a public ES256 key");
});

test("the console refuses a key for Stripe without the secret that its webhooks are signed with", () => {
  const key = { STRIPE_SECRET_KEY: "a-key" };
  expect(() => admin(key)).toThrow("STRIPE_WEBHOOK_SECRETS is not set");
  expect(admin({ ...key, STRIPE_WEBHOOK_SECRETS: "whsec_a" })).toMatchObject(key);
  expect(web(key)).toMatchObject(key);
});
