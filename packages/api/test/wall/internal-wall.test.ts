import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview, describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { internalRouter } from "../../src/routers/internal-router.ts";
import { callAsClock } from "../call-as-clock.ts";
import { callAsWorker } from "../call-as-worker.ts";
import { transcriptOf } from "../interviews.ts";
import { foreignKey } from "../keys.ts";
import { tenants } from "../people.ts";
import { otherTenant } from "./actors.ts";
import { furnish, inBoth, marksOf, onlyIn, readTenant } from "./furnish.ts";

/** What the Worker asks about an interview, by procedure. What its clock starts is about none. */
const fixtures: Record<string, (interviewId: string) => object> = {
  "interview.evaluate": (interviewId) => ({ interviewId }),
  "interview.confirmStanding": (interviewId) => ({ interviewId }),
  "interview.getGeminiKey": (interviewId) => ({ interviewId }),
  "interview.getSessionConfig": (interviewId) => ({ interviewId }),
  "interview.markLive": (interviewId) => ({ interviewId, startedAt: "2026-11-22T11:30:00.000Z" }),
  "interview.submitTranscript": (interviewId) => transcriptOf(interviewId),
};
/** Asked about when the interview is over and its transcript has come. */
const afterTheEnd = new Set(["interview.evaluate"]);
const clockFixtures: Record<string, object> = {
  "billing.reconcile": {},
  "billing.reportUsage": {},
  "mail.sendDue": {},
  "retention.sweep": {},
};

const notFound = { status: 404, errorCode: "NOT_FOUND" };
const unauthenticated = { status: 401, errorCode: "UNAUTHENTICATED" };

describeOnBothDatabases("the wall between organisations, for the Worker", () => {
  let interviews = 0;
  beforeAll(furnish);

  /** An interview of the same id in both organisations: live, or as `path` needs it. */
  async function newInterview(path = ""): Promise<string> {
    interviews += 1;
    const id = `row-${interviews}`;
    await inBoth(async (tx, orgId) => {
      await createAssignment(tx, { orgId, id, templateId: "template", membershipId: "candidate" });
      await createInterview(tx, { orgId, id, assignmentId: id, status: "live", startedAt: new Date() });
    });
    if (afterTheEnd.has(path)) {
      for (const org of tenants) await callAsWorker("interview.submitTranscript", transcriptOf(id), { org, iv: id });
    }
    return id;
  }

  test("every procedure of the internal root has a fixture here", () => {
    expect([...Object.keys(fixtures), ...Object.keys(clockFixtures)].sort()).toEqual(
      Object.keys(internalRouter._def.procedures).sort(),
    );
  });

  describe.each(Object.entries(fixtures))("%s", (path, inputOf) => {
    test.each(tenants)(
      "answers about the interview of %s that the token names, and changes nothing of the other",
      async (org) => {
        const iv = await newInterview(path);
        const other = otherTenant(org);
        const before = await readTenant(other);
        const { status, body } = await callAsWorker(path, inputOf(iv), { org, iv });
        expect(status).toBe(200);
        for (const mark of marksOf(other)) expect(JSON.stringify(body)).not.toContain(mark);
        expect(await readTenant(other)).toBe(before);
      },
    );

    test.each(tenants)("finds nothing for a token of %s about anything else", async (org) => {
      const [iv, another] = [await newInterview(path), await newInterview(path)];
      const other = otherTenant(org);
      const before = [await readTenant(org), await readTenant(other)];
      const foreign = onlyIn(other);
      const nothing = "nobody-has-this";
      expect(await callAsWorker(path, inputOf(another), { org, iv })).toMatchObject(notFound);
      expect(await callAsWorker(path, inputOf(iv), { org, iv, att: 2 })).toMatchObject(notFound);
      const overTheWall = await callAsWorker(path, inputOf(foreign), { org, iv: foreign });
      expect(overTheWall).toMatchObject(notFound);
      expect(overTheWall).toEqual(await callAsWorker(path, inputOf(nothing), { org, iv: nothing }));
      expect(await callAsWorker(path, inputOf(iv), { org: nothing, iv })).toMatchObject(notFound);
      expect(await callAsWorker(path, inputOf(iv), { org, iv }, { key: foreignKey })).toMatchObject(unauthenticated);
      expect(await callAsClock(path, inputOf(iv))).toMatchObject(unauthenticated);
      expect([await readTenant(org), await readTenant(other)]).toEqual(before);
      expect(await callAsWorker(path, inputOf(iv), { org, iv })).toMatchObject({ status: 200 });
    });
  });

  test.each(Object.entries(clockFixtures))("%s is started by the clock only", async (path, input) => {
    const iv = await newInterview();
    const asWorker = await callAsWorker(path, input, { org: "northfield", iv });
    expect(asWorker).toMatchObject(unauthenticated);
    expect(await callAsClock(path, input, { key: foreignKey })).toMatchObject(unauthenticated);
    expect(await callAsClock(path, input)).toMatchObject({ status: 200 });
  });

  test("retention takes from the organisation that set it, and from no other", async () => {
    const iv = await newInterview();
    const endedAt = new Date("2026-01-01T00:00:00.000Z");
    await inBoth((tx, orgId) =>
      tx.interview.update({ where: { orgId_id: { orgId, id: iv } }, data: { status: "completed", endedAt } }),
    );
    await withSystem((tx) => tx.organizationSettings.create({ data: { orgId: "northfield", retentionDays: 30 } }));
    const before = await readTenant("brightwork");
    expect(await callAsClock("retention.sweep", {})).toMatchObject({ body: { interviews: 1 } });
    expect(await readTenant("brightwork")).toBe(before);
  });
});
