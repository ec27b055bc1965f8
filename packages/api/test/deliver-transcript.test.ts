import { withSystem } from "@mockingbird/db/system";
import { createInterview, describeOnBothDatabases } from "@mockingbird/db/testing";
import type { TranscriptBundle } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { callAsWorker, type Subject, type Tampering, workerBase } from "./call-as-worker.ts";
import { addTwins, shared, transcriptOf } from "./interviews.ts";
import { foreignKey } from "./keys.ts";
import { addOrganizations, candidateCaller, staffCaller, tenants } from "./people.ts";

describeOnBothDatabases("the Worker", () => {
  let twins: Awaited<ReturnType<typeof addTwins>>;
  let attempt = 1;

  beforeAll(async () => {
    attempt = 1;
    await addOrganizations();
    twins = await addTwins();
  });

  /** A further interview of the shared assignment, with one id in both organisations. */
  async function addInterview(status: "created" | "live" = "live"): Promise<{ id: string; att: number }> {
    const att = ++attempt;
    const id = `interview-${att}`;
    await withSystem(async (tx) => {
      for (const orgId of tenants)
        await createInterview(tx, { orgId, id, assignmentId: shared.assignment, attempt: att, status });
    });
    return { id, att };
  }
  const submit = (bundle: TranscriptBundle, att: number, org = "northfield") =>
    callAsWorker("interview.submitTranscript", bundle, { org, iv: bundle.interviewId, att });
  const rowsOf = (orgId: string, interviewId: string) =>
    withSystem(async (tx) => ({
      turns: await tx.transcriptTurn.count({ where: { orgId, interviewId } }),
      ledger: await tx.usageLedger.findMany({ where: { orgId, interviewId } }),
      submissions: await tx.transcriptSubmission.count({ where: { orgId, interviewId } }),
      audits: await tx.auditEvent.count({ where: { orgId, subjectId: interviewId, action: "transcript:submit" } }),
    }));

  test("gets the configuration of the organisation, which changes nothing", async () => {
    const { id, att } = await addInterview("created");
    const ask = () =>
      callAsWorker("interview.getSessionConfig", { interviewId: id }, { org: "brightwork", iv: id, att });
    const first = await ask();
    expect(first.body).toMatchObject({
      config: { organizationName: "Brightwork Talent", config: { instructions: "Interview for brightwork." } },
    });
    expect(await ask()).toEqual(first);
    const { interview } = await candidateCaller(twins.brightwork.candidate);
    expect(await interview.getInterview({ interviewId: id })).toMatchObject({ status: "created" });
  });

  test("says that it holds an interview, which is live from then on, however often it says so", async () => {
    const { id, att } = await addInterview("created");
    const say = (startedAt: string) =>
      callAsWorker("interview.markLive", { interviewId: id, startedAt }, { org: "brightwork", iv: id, att });
    const startedAt = "2026-11-22T11:59:00.000Z";
    expect(await say(startedAt)).toMatchObject({ status: 200, body: { startedAt } });
    expect(await say("2026-11-22T12:00:00.000Z")).toMatchObject({ status: 200, body: { startedAt } });
    const { interview } = await candidateCaller(twins.brightwork.candidate);
    expect(await interview.getInterview({ interviewId: id })).toMatchObject({ status: "live" });
    const untouched = await candidateCaller(twins.northfield.candidate);
    expect(await untouched.interview.getInterview({ interviewId: id })).toMatchObject({ status: "created" });
  });

  test("says so too late to bring a finished interview back, and delivers one it never said it of", async () => {
    const { id, att } = await addInterview("created");
    expect((await submit(transcriptOf(id), att)).status).toBe(200);
    await callAsWorker(
      "interview.markLive",
      { interviewId: id, startedAt: "2026-11-22T11:31:00.000Z" },
      { org: "northfield", iv: id, att },
    );
    const { interview } = await candidateCaller(twins.northfield.candidate);
    expect(await interview.getInterview({ interviewId: id })).toMatchObject({ status: "completed" });
  });

  test("delivers a transcript, and candidate and staff can read it", async () => {
    const { id, att } = await addInterview();
    expect(await submit(transcriptOf(id), att)).toMatchObject({ status: 200, body: { accepted: true } });
    const own = await (await candidateCaller(twins.northfield.candidate)).interview.getInterview({ interviewId: id });
    expect(own).toMatchObject({ status: "completed", endCause: "interviewer_finished", durationSeconds: 600 });
    expect(own.turns).toEqual(transcriptOf(id).turns);
    const read = await (await staffCaller(twins.northfield.reviewer)).interview.getTranscript({ interviewId: id });
    expect(read.turns).toEqual(own.turns);
  });

  test("delivers how well the candidate was heard, and staff see it with tokens and cost", async () => {
    const { id, att } = await addInterview();
    const { speech, metrics, tokens } = transcriptOf(id);
    const responses = [{ generation: 2, endOfSpeechToFirstAudioMs: 740, firstAudioToSpeakerMs: null }];
    await submit(transcriptOf(id, { metrics: { ...metrics, browserReconnects: 2, responses } }), att);
    const { interview } = await staffCaller(twins.northfield.reviewer);
    expect(await interview.getTranscript({ interviewId: id })).toMatchObject({
      speech,
      metrics: { browserReconnects: 2, responses },
      usage: { tokens, costMicroUsd: 9021 },
    });
  });

  test("has staff read an interview whose figures are missing, or of another version", async () => {
    const { interview } = await staffCaller(twins.northfield.reviewer);
    const nothing = { speech: null, metrics: null, usage: null };
    const { id } = await addInterview();
    expect(await interview.getTranscript({ interviewId: id })).toMatchObject(nothing);
    await withSystem((tx) => tx.interview.updateMany({ where: { id }, data: { metrics: { reconnects: "many" } } }));
    expect(await interview.getTranscript({ interviewId: id })).toMatchObject(nothing);
  });

  test("is heard once, however often and at once it delivers", async () => {
    const { id, att } = await addInterview();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(transcriptOf(id), att)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await rowsOf("northfield", id)).toMatchObject({ turns: 2, submissions: 1, audits: 1 });
    expect((await rowsOf("northfield", id)).ledger).toHaveLength(1);
    expect(await rowsOf("brightwork", id)).toMatchObject({ turns: 0, submissions: 0, audits: 0, ledger: [] });
  });

  test("cannot replace what was accepted", async () => {
    const { id, att } = await addInterview();
    await submit(transcriptOf(id), att);
    const other = await submit(transcriptOf(id, { durationSeconds: 601 }), att);
    expect(other).toMatchObject({ status: 409, errorCode: "IDEMPOTENCY_CONFLICT" });
    expect((await rowsOf("northfield", id)).ledger.map(({ durationSeconds }) => durationSeconds)).toEqual([600]);
    expect((await submit(transcriptOf(id), att)).status).toBe(200);
  });

  test("of two different deliveries at once, has one accepted", async () => {
    const { id, att } = await addInterview();
    const answers = await Promise.all([
      submit(transcriptOf(id), att),
      submit(transcriptOf(id, { durationSeconds: 601 }), att),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await rowsOf("northfield", id)).toMatchObject({ turns: 2, submissions: 1 });
  });

  test.each([
    ["time_up", "completed", "answered", 600],
    ["candidate_left", "partial", "answered", 600],
    ["gemini_unavailable", "partial", "broke_on_our_side", 0],
  ] as const)("an end by %s is %s, charged because %s", async (endCause, status, chargeReason, chargedSeconds) => {
    const { id, att } = await addInterview();
    await submit(transcriptOf(id, { endCause }), att);
    const { ledger } = await rowsOf("northfield", id);
    // 1000 × 3 + 500 × 12 + 10 × 0.75 + 3 × 4.5 = 9021
    expect(ledger).toMatchObject([
      {
        endCause,
        chargeReason,
        chargedSeconds,
        durationSeconds: 600,
        audioInTokens: 1000,
        costMicroUsd: 9021,
        pricesFrom: "2026-11-01",
      },
    ]);
    const row = await withSystem((tx) => tx.interview.findFirst({ where: { orgId: "northfield", id } }));
    expect(row?.status).toBe(status);
  });

  test("delivers an empty transcript, and one whose text holds what a database cannot", async () => {
    const silent = await addInterview();
    expect((await submit(transcriptOf(silent.id, { turns: [] }), silent.att)).status).toBe(200);
    const odd = await addInterview();
    const [turn] = transcriptOf(odd.id).turns;
    const turns = turn ? [{ ...turn, text: "nul \u0000 and half \ud83d a pair" }] : [];
    expect((await submit(transcriptOf(odd.id, { turns }), odd.att)).status).toBe(200);
    const own = await (await candidateCaller(twins.northfield.candidate)).interview.getInterview({
      interviewId: odd.id,
    });
    expect(own.turns.map(({ text }) => text)).toEqual(["nul \uFFFD and half \uFFFD a pair"]);
  });

  test("asks for the configuration of a finished interview in vain", async () => {
    const { id, att } = await addInterview();
    await submit(transcriptOf(id), att);
    const late = await callAsWorker(
      "interview.getSessionConfig",
      { interviewId: id },
      { org: "northfield", iv: id, att },
    );
    expect(late).toMatchObject({ status: 412, errorCode: "INTERVIEW_OVER" });
  });

  test("finds nothing by a token for another interview, attempt or organisation", async () => {
    const { id, att } = await addInterview();
    const input = { interviewId: id };
    const ask = (subject: Subject) => callAsWorker("interview.getSessionConfig", input, subject);
    const missing = { status: 404, errorCode: "NOT_FOUND" };
    expect(await ask({ org: "northfield", iv: shared.interview, att })).toMatchObject(missing);
    expect(await ask({ org: "northfield", iv: id, att: att + 1 })).toMatchObject(missing);
    expect(await ask({ org: "nowhere", iv: id, att })).toMatchObject(missing);
    expect(await ask({ org: "northfield", iv: id, att })).toMatchObject({ status: 200 });
  });

  test("is not anybody else", async () => {
    const { id, att } = await addInterview("created");
    const path = "/api/internal/trpc/interview.getSessionConfig";
    const ask = (change: Tampering) =>
      callAsWorker("interview.getSessionConfig", { interviewId: id }, { org: "northfield", iv: id, att }, change);
    expect((await ask({ key: foreignKey })).status).toBe(401);
    expect((await ask({ headers: { authorization: "Bearer none" } })).status).toBe(401);
    expect((await ask({ body: JSON.stringify({ interviewId: shared.interview }) })).status).toBe(401);
    expect((await ask({ path: "/api/internal/trpc/interview.submitTranscript" })).status).toBe(401);
    expect((await ask({ headers: { cookie: "a=b" } })).status).toBe(403);
    expect((await ask({ headers: { origin: workerBase } })).status).toBe(403);
    expect((await ask({ headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect((await ask({ path: `${path}?batch=1` })).status).toBe(400);
    expect((await ask({ path: `${path},interview.getSessionConfig` })).status).toBe(400);
    expect((await ask({ body: " ".repeat(8 * 1024 * 1024 + 1) })).status).toBe(413);
    const row = await withSystem((tx) => tx.interview.findFirst({ where: { orgId: "northfield", id } }));
    expect(row?.status).toBe("created");
  });

  test("is told which part of a bundle is wrong", async () => {
    const { id, att } = await addInterview();
    const [, second] = transcriptOf(id).turns;
    const gap = await submit(transcriptOf(id, { turns: second ? [second] : [] }), att);
    expect(gap).toMatchObject({ status: 400, errorCode: "INVALID_INPUT" });
  });
});
