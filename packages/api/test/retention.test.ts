import { setRetentionDays, withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { batchInterviews, sweepOrganization } from "../src/privacy/sweep-organization.ts";
import { callAsClock } from "./call-as-clock.ts";
import { callAsWorker } from "./call-as-worker.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { foreignKey } from "./keys.ts";
import { addMember, addOrganizations, candidateCaller, hour, now, staffCaller } from "./people.ts";
import { addSpokenInterview, keptOf } from "./personal-data.ts";

const dayMs = 24 * hour;
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
const sweep = () => callAsClock("retention.sweep", {});

describeOnBothDatabases("retention", () => {
  let candidate: Awaited<ReturnType<typeof addMember>>;
  beforeAll(async () => {
    await addOrganizations();
    await addTwins();
    await withOrg("northfield", (tx) => setRetentionDays(tx, 30));
    candidate = await addMember("northfield", "candidate");
  });
  const receiptsOf = (orgId: string) => withSystem((tx) => tx.deletionReceipt.findMany({ where: { orgId } }));
  const eventsOf = (orgId: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { orgId, action: "retention:delete" } }));

  test("deletes what was said before the cutoff, to the millisecond, and keeps the rest", async () => {
    const justInTime = await addSpokenInterview(candidate, "Kept.", daysAgo(30));
    const tooOld = await addSpokenInterview(candidate, "Gone.", new Date(daysAgo(30).getTime() - 1));
    expect(await sweep()).toMatchObject({ status: 200, body: { interviews: 1, turns: 1, failed: 0, isDone: true } });
    expect(await keptOf("northfield", justInTime.interviewId)).toMatchObject({
      turns: 1,
      review: 8,
      contentDeletedAt: null,
    });
    expect(await keptOf("northfield", tooOld.interviewId)).toEqual({
      turns: 0,
      review: 0,
      ledger: 1,
      bodyHash: "deleted",
      contentDeletedAt: now,
      durationSeconds: 60,
    });
    expect(await receiptsOf("northfield")).toMatchObject([
      { reason: "retention", cutoff: daysAgo(30), interviews: 1, turns: 1 },
    ]);
    expect(await eventsOf("northfield")).toMatchObject([{ actor: "system", details: { interviews: 1, turns: 1 } }]);
    const contentDeleted = { at: now.toISOString(), reason: "retention" };
    const own = await (await candidateCaller(candidate)).interview.getInterview(tooOld);
    expect(own).toMatchObject({ contentDeleted, turns: [], corrections: [] });
    const reviewer = await staffCaller(await addMember("northfield", "reviewer"));
    expect(await reviewer.interview.getTranscript(tooOld)).toMatchObject({ contentDeleted, turns: [] });
  });

  test("is not followed by words that nothing would delete", async () => {
    const { interviewId } = await addSpokenInterview(candidate, "Gone.", daysAgo(31));
    await sweep();
    const { interview } = await candidateCaller(candidate);
    const later = [
      () => interview.reportProblem({ interviewId, kind: "sound", text: "It crackled." }),
      () => interview.correctTurn({ interviewId, turnSeq: 0, text: "Not gone." }),
      () => interview.assessSelf({ interviewId, scores: [{ criterionId: "structure", level: 1 }] }),
    ];
    for (const call of later) expect(await codeOf(call())).toBe("INVALID_INPUT");
  });

  test("run again finds nothing, and writes nothing down", async () => {
    await sweep();
    const before = { receipts: await receiptsOf("northfield"), events: await eventsOf("northfield") };
    expect(await sweep()).toMatchObject({ body: { interviews: 0, turns: 0, isDone: true } });
    expect({ receipts: await receiptsOf("northfield"), events: await eventsOf("northfield") }).toEqual(before);
  });

  test("leaves an organisation alone that keeps everything, and interviews that have not ended", async () => {
    const elsewhere = await addMember("brightwork", "candidate");
    const old = await addSpokenInterview(elsewhere, "Kept for ever.", daysAgo(5_000));
    await sweep();
    expect(await keptOf("brightwork", old.interviewId)).toMatchObject({ turns: 1, contentDeletedAt: null });
    const live = await withSystem((tx) =>
      tx.transcriptTurn.count({ where: { orgId: "northfield", interviewId: shared.interview } }),
    );
    expect(live).toBe(1);
  });

  test("cut short between two batches goes on where it was, with a receipt for each", async () => {
    const many = await addMember("northfield", "candidate");
    const said = batchInterviews + 1;
    for (let each = 0; each < said; each += 1) await addSpokenInterview(many, `Old ${each}.`, daysAgo(60));
    const before = (await receiptsOf("northfield")).length;
    const first = await sweepOrganization("northfield", now, 1);
    expect(first).toEqual({ interviews: batchInterviews, turns: batchInterviews, isDone: false });
    expect(await sweep()).toMatchObject({ body: { interviews: 1, turns: 1, isDone: true } });
    const receipts = (await receiptsOf("northfield")).slice(before);
    expect(receipts.map(({ turns }) => turns).sort()).toEqual([1, batchInterviews].sort());
  });

  test("at once from two clocks deletes and counts everything once", async () => {
    const twice = await addMember("northfield", "candidate");
    for (let each = 0; each < 6; each += 1) await addSpokenInterview(twice, `Old ${each}.`, daysAgo(60));
    const before = (await receiptsOf("northfield")).reduce((sum, { turns }) => sum + turns, 0);
    await Promise.all([sweep(), sweep(), sweep()]);
    const after = (await receiptsOf("northfield")).reduce((sum, { turns }) => sum + turns, 0);
    expect(after - before).toBe(6);
  });

  test("of one organisation that fails keeps no other from its own", async () => {
    await withOrg("brightwork", (tx) => setRetentionDays(tx, 30));
    const elsewhere = await addMember("brightwork", "candidate");
    const old = await addSpokenInterview(elsewhere, "Kept, for the head is torn off.", daysAgo(60));
    const ours = await addSpokenInterview(candidate, "Gone.", daysAgo(60));
    // An event of that number is there already, so that no other can be written.
    await withSystem((tx) =>
      tx.auditEvent.create({
        data: { orgId: "brightwork", seq: 1, actor: "x", action: "x", subjectId: "x", prevHash: "", hash: "x" },
      }),
    );
    expect(await sweep()).toMatchObject({ status: 200, body: { failed: 1 } });
    expect(await keptOf("northfield", ours.interviewId)).toMatchObject({ turns: 0 });
    expect(await keptOf("brightwork", old.interviewId)).toMatchObject({ turns: 1, contentDeletedAt: null });
  });

  test("is started by nobody but the clock, and the clock starts nothing else", async () => {
    const subject = { org: "northfield", iv: shared.interview };
    expect(await callAsWorker("retention.sweep", {}, subject)).toMatchObject({
      status: 401,
      errorCode: "UNAUTHENTICATED",
    });
    const about = { interviewId: shared.interview };
    for (const procedure of ["getSessionConfig", "getGeminiKey", "confirmStanding"]) {
      const refused = await callAsClock(`interview.${procedure}`, about);
      expect(refused).toMatchObject({ status: 401, errorCode: "UNAUTHENTICATED" });
      expect(await callAsWorker(`interview.${procedure}`, about, subject)).toMatchObject({ status: 200 });
    }
    expect((await callAsClock("retention.sweep", {}, { key: foreignKey })).status).toBe(401);
    expect((await callAsClock("retention.sweep", {}, { body: "{ }" })).status).toBe(401);
    expect((await callAsClock("retention.sweep", {}, { headers: { cookie: "a=b" } })).status).toBe(403);
    expect((await sweep()).status).toBe(200);
  });
});
