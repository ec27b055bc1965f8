import { randomBytes } from "node:crypto";
import { findSecretHint, withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { createOrganization, describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import type { EncryptionKeys } from "../src/secrets/encryption-key.ts";
import { forgetGeminiKey, geminiKeySchema, readGeminiKey, storeGeminiKey } from "../src/secrets/gemini-key.ts";
import { reencryptSecrets } from "../src/secrets/reencrypt-secrets.ts";
import { callAsWorker } from "./call-as-worker.ts";
import { addTwins, shared } from "./interviews.ts";
import { encryptionKeys } from "./keys.ts";
import { addOrganizations, now } from "./people.ts";

const ownKey = "AIzaSyNorthfieldsOwnKeyOfGemini1234";
const keyOf = (id: string): EncryptionKeys[number] => ({ id, key: new Uint8Array(randomBytes(32)) });

describeOnBothDatabases("an organisation's own Gemini key", () => {
  beforeAll(async () => {
    await addOrganizations();
    await addTwins();
  });

  const store = (org: string, key = ownKey) => withOrg(org, (tx) => storeGeminiKey(tx, encryptionKeys, key, now));
  const ask = (org: string, att = 1) =>
    callAsWorker("interview.getGeminiKey", { interviewId: shared.interview }, { org, iv: shared.interview, att });

  test("is given to the Worker for that organisation's interviews, and for nobody else's", async () => {
    expect((await ask("northfield")).body).toEqual({ key: null });
    await store("northfield");
    expect((await ask("northfield")).body).toEqual({ key: ownKey });
    expect((await ask("brightwork")).body).toEqual({ key: null });
    expect(await ask("northfield", 2)).toMatchObject({ status: 404 });
  });

  test("is promised to the Worker when an interview begins, but not sent along", async () => {
    const begin = async (org: string) => {
      const subject = { org, iv: shared.interview };
      return (await callAsWorker("interview.getSessionConfig", { interviewId: shared.interview }, subject)).body;
    };
    await store("northfield");
    expect(await begin("northfield")).toMatchObject({ hasOwnGeminiKey: true });
    expect(JSON.stringify(await begin("northfield"))).not.toContain(ownKey);
    expect(await begin("brightwork")).toMatchObject({ hasOwnGeminiKey: false });
  });

  test("is in no column of the database, but for its last four characters", async () => {
    await store("northfield");
    const rows = await withSystem((tx) => tx.organizationSecret.findMany({}));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(ownKey.slice(0, -4));
    expect(await withOrg("northfield", (tx) => findSecretHint(tx, "gemini"))).toMatchObject({ lastFour: "1234" });
  });

  test("moved to another organisation's row opens nothing there, and names no key", async () => {
    await store("northfield");
    await withSystem(async (tx) => {
      const { orgId: _, ...stolen } = await tx.organizationSecret.findFirstOrThrow({ where: { orgId: "northfield" } });
      await tx.organizationSecret.create({ data: { orgId: "brightwork", ...stolen } });
    });
    expect(await ask("brightwork")).toMatchObject({ status: 500, errorCode: "INTERNAL", body: undefined });
    await withOrg("brightwork", forgetGeminiKey);
    expect((await ask("brightwork")).body).toEqual({ key: null });
    expect((await ask("northfield")).body).toEqual({ key: ownKey });
  });

  test("is forgotten, and the Worker's own is used again", async () => {
    await store("northfield");
    expect(await withOrg("northfield", forgetGeminiKey)).toBe(true);
    expect(await withOrg("northfield", forgetGeminiKey)).toBe(false);
    expect((await ask("northfield")).body).toEqual({ key: null });
  });

  test("is not given for an interview that is over", async () => {
    const over = { status: "completed", endCause: "time_up" };
    await withSystem((tx) => tx.interview.updateMany({ where: { orgId: "brightwork" }, data: over }));
    expect(await ask("brightwork")).toMatchObject({ status: 412, errorCode: "INTERVIEW_OVER" });
  });

  test("moves to a new encryption key while it is read, however often that is tried, and only then needs no old one", async () => {
    const [before, after] = [keyOf("before"), keyOf("after")];
    const organizations = Array.from({ length: 230 }, (_, index) => `org-${String(index).padStart(3, "0")}`);
    await withSystem(async (tx) => {
      await tx.organizationSecret.deleteMany({});
      for (const id of organizations) await createOrganization(tx, { id });
    });
    const secretOf = (org: string) => `AIzaSy-the-key-of-${org}-0000`;
    for (const org of organizations) await withOrg(org, (tx) => storeGeminiKey(tx, [before], secretOf(org), now));
    const readAll = (keys: EncryptionKeys) =>
      Promise.all(organizations.map((org) => withOrg(org, (tx) => readGeminiKey(tx, keys))));

    // Stopped after the first batch, as a process that is killed is.
    const stop = new Error("stopped");
    await expect(
      reencryptSecrets([after, before], () => {
        throw stop;
      }),
    ).rejects.toBe(stop);
    const left = await withSystem((tx) => tx.organizationSecret.count({ where: { keyId: "before" } }));
    expect(left).toBe(130);
    expect(await readAll([after, before])).toEqual(organizations.map(secretOf));

    // One is entered anew meanwhile, and one nobody can open.
    await withOrg("org-200", (tx) => storeGeminiKey(tx, [after, before], secretOf("org-200"), now));
    await withSystem((tx) =>
      tx.organizationSecret.updateMany({ where: { orgId: "org-201" }, data: { keyId: "lost" } }),
    );
    const progress: number[] = [];
    const second = await reencryptSecrets([after, before], ({ moved }) => void progress.push(moved));
    expect(second).toEqual({ moved: 128, unreadable: [{ orgId: "org-201", id: "gemini", keyId: "lost" }] });
    expect(progress).toEqual([100, 128]);
    expect(await reencryptSecrets([after, before], () => undefined)).toMatchObject({ moved: 0 });

    await withSystem((tx) => tx.organizationSecret.deleteMany({ where: { orgId: "org-201" } }));
    const readable = await readAll([after]);
    expect(readable).toEqual(organizations.map((org) => (org === "org-201" ? null : secretOf(org))));
    await expect(withOrg("org-000", (tx) => readGeminiKey(tx, [before]))).rejects.toThrow(
      "after, which is not configured",
    );
  }, 30_000);
});

test.each([
  ["AIzaSyD-1234567890_abcdefghijklmnopqr", true],
  ["  AIzaSyD-1234567890_abcdefghijklmnopqr \n", true],
  ["short", false],
  ["AIza with spaces in the middle of it", false],
  ["'AIzaSyD-1234567890_abcdefghijklmnopqr'", false],
  ["x".repeat(201), false],
  ["AIzaSyD-1234567890&key=another-one-12", false],
])("%j is taken for a key: %s", (text, taken) => {
  expect(geminiKeySchema.safeParse(text).success).toBe(taken);
});
