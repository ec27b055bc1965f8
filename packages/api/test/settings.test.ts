import { withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { readGeminiKey } from "../src/secrets/gemini-key.ts";
import { codeOf } from "./error-code.ts";
import { encryptionKeys } from "./keys.ts";
import { addMember, addOrganizations, staffCaller } from "./people.ts";

const key = "AIzaSyExampleExampleExampleExample1234x";

describeOnBothDatabases("what an organisation sets for itself", () => {
  type Staff = Awaited<ReturnType<typeof staffCaller>>;
  let owner: Staff;
  let admin: Staff;
  let other: Staff;
  beforeAll(async () => {
    await addOrganizations();
    owner = await staffCaller(await addMember("northfield", "owner"));
    admin = await staffCaller(await addMember("northfield", "admin"));
    other = await staffCaller(await addMember("brightwork", "owner"));
  });
  const audited = (action: string) => withSystem((tx) => tx.auditEvent.findMany({ where: { action } }));

  test("content is kept until told otherwise, and each change says what it was before", async () => {
    expect(await admin.settings.get()).toMatchObject({ retentionDays: null });
    await admin.settings.setRetention({ retentionDays: 365 });
    await admin.settings.setRetention({ retentionDays: 365 });
    await owner.settings.setRetention({ retentionDays: null });
    await admin.settings.setRetention({ retentionDays: 180 });
    expect(await owner.settings.get()).toMatchObject({ retentionDays: 180 });
    expect(await other.settings.get()).toMatchObject({ retentionDays: null });
    const changes = (await audited("settings:set-retention")).map(({ details }) => details);
    expect(changes).toEqual([
      { from: null, to: 365 },
      { from: 365, to: null },
      { from: null, to: 180 },
    ]);
  });

  test("feedback is scored once, released by hand, until told otherwise, and each change is written down once", async () => {
    const usual = { scorings: 1, releasesByHand: true, allowsOwnAccommodations: true };
    expect((await admin.settings.get()).feedback).toEqual(usual);
    const wanted = { scorings: 3, releasesByHand: false, allowsOwnAccommodations: false };
    expect(await admin.settings.setFeedback(wanted)).toEqual(wanted);
    await owner.settings.setFeedback(wanted);
    expect((await owner.settings.get()).feedback).toEqual(wanted);
    expect((await other.settings.get()).feedback).toEqual(usual);
    expect((await audited("settings:set-feedback")).map(({ details }) => details)).toEqual([wanted]);
    for (const scorings of [0, 6, 1.5]) {
      expect(await codeOf(admin.settings.setFeedback({ ...wanted, scorings }))).toBe("INVALID_INPUT");
    }
  });

  test.each([29, 3_651, 1.5])("%s days are refused", async (retentionDays) => {
    expect(await codeOf(admin.settings.setRetention({ retentionDays }))).toBe("INVALID_INPUT");
  });

  test("the organisation's Gemini key is encrypted, and nobody reads more of it than its end", async () => {
    await owner.secret.setGeminiKey({ key: ` ${key}\n` });
    expect((await owner.secret.get()).geminiKey).toMatchObject({ lastFour: "234x" });
    expect(await other.secret.get()).toEqual({ geminiKey: null });
    expect(JSON.stringify(await withSystem((tx) => tx.organizationSecret.findMany()))).not.toContain(key);
    expect(JSON.stringify(await withSystem((tx) => tx.auditEvent.findMany()))).not.toContain(key);
    expect(await withOrg("northfield", (tx) => readGeminiKey(tx, encryptionKeys))).toBe(key);
    expect(await withOrg("brightwork", (tx) => readGeminiKey(tx, encryptionKeys))).toBeNull();
  });

  test("only an owner has to do with keys", async () => {
    const refused = [admin.secret.get(), admin.secret.setGeminiKey({ key }), admin.secret.removeGeminiKey()];
    for (const call of refused) expect(await codeOf(call)).toBe("FORBIDDEN");
  });

  test("a key that was removed is gone, and removing it again changes nothing", async () => {
    expect(await owner.secret.removeGeminiKey()).toEqual({ wasRemoved: true });
    expect(await owner.secret.removeGeminiKey()).toEqual({ wasRemoved: false });
    expect(await owner.secret.get()).toEqual({ geminiKey: null });
    expect((await audited("secret:remove")).length).toBe(1);
  });
});
