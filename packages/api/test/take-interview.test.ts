import { randomUUID } from "node:crypto";
import { hashSessionConfig, publicJwkOf, verifyInterviewToken } from "@mockingbird/auth/interview-token";
import { withSystem } from "@mockingbird/db/system";
import { createAssignment, describeOnBothDatabases } from "@mockingbird/db/testing";
import { createLocalJWKSet } from "jose";
import { beforeAll, expect, test } from "vitest";
import { internalRouter } from "../src/routers/internal-router.ts";
import { createInternalCallerFactory } from "../src/trpc/internal-trpc.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { encryptionKeys, interviewTokenKey } from "./keys.ts";
import { gemini, mails } from "./mails.ts";
import { addMember, addOrganizations, candidateCaller, hour, now } from "./people.ts";

describeOnBothDatabases("a candidate", () => {
  let twins: Awaited<ReturnType<typeof addTwins>>;

  beforeAll(async () => {
    await addOrganizations();
    twins = await addTwins();
  });

  function assign(given: { attemptsMax?: number; dueAt?: Date | null } = {}) {
    return withSystem((tx) => createAssignment(tx, { orgId: "northfield", membershipId: shared.candidate, ...given }));
  }
  function endInterview(id: string, status: string, endCause: string) {
    return withSystem((tx) =>
      tx.interview.updateMany({ where: { id, orgId: "northfield" }, data: { status, endCause } }),
    );
  }

  test("starts an interview, and starting again leads to the same one", async () => {
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const { id: assignmentId } = await assign();
    const first = await interview.createSession({ assignmentId });
    expect(await interview.createSession({ assignmentId })).toEqual(first);
    expect(await interview.getInterview(first)).toMatchObject({ status: "created", attempt: 1, turns: [] });
  });

  test("gets one interview from five clicks at once, and one event of its start in the audit", async () => {
    const { id: actor } = twins.northfield.candidate;
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const { id: assignmentId } = await assign();
    const clicks = await Promise.all(Array.from({ length: 5 }, () => interview.createSession({ assignmentId })));
    expect(new Set(clicks.map(({ interviewId }) => interviewId)).size).toBe(1);
    const made = await withSystem((tx) => tx.interview.findMany({ where: { assignmentId }, select: { id: true } }));
    expect(made).toHaveLength(1);
    const subjectId = made[0]?.id ?? "";
    const events = await withSystem((tx) => tx.auditEvent.findMany({ where: { orgId: "northfield", subjectId } }));
    expect(events).toMatchObject([{ actor, action: "interview:start" }]);
  });

  test("gets another attempt after one, and none after the last", async () => {
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const { id: assignmentId } = await assign({ attemptsMax: 2 });
    for (const attempt of [1, 2]) {
      const started = await interview.createSession({ assignmentId });
      expect(await interview.getInterview(started)).toMatchObject({ attempt });
      await endInterview(started.interviewId, "partial", "candidate_ended");
    }
    expect(await codeOf(interview.createSession({ assignmentId }))).toBe("ATTEMPTS_USED_UP");
    const history = (await interview.getHistory()).find((entry) => entry.assignmentId === assignmentId);
    expect(history).toMatchObject({ attemptsUsed: 2, blocked: "ATTEMPTS_USED_UP" });
    expect(history?.attempts.map(({ attempt }) => attempt)).toEqual([2, 1]);
  });

  test("does not pay with an attempt for an interview that broke on our side", async () => {
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const { id: assignmentId } = await assign({ attemptsMax: 1 });
    const broken = await interview.createSession({ assignmentId });
    await endInterview(broken.interviewId, "partial", "gemini_unavailable");
    const again = await interview.createSession({ assignmentId });
    expect(again.interviewId).not.toBe(broken.interviewId);
  });

  test("cannot start after the due date", async () => {
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const due = await assign({ dueAt: new Date(now.getTime() - 1) });
    const open = await assign({ dueAt: new Date(now.getTime() + hour) });
    expect(await codeOf(interview.createSession({ assignmentId: due.id }))).toBe("ASSIGNMENT_CLOSED");
    expect(await codeOf(interview.createSession({ assignmentId: open.id }))).toBeNull();
  });

  test("gets a pass for their interview, and the Worker finds the configuration it names", async () => {
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const pass = await interview.generateWorkerToken({ interviewId: shared.interview });
    expect(pass.socketUrl).toBe(`ws://localhost:8787/v1/interviews/${shared.interview}`);
    const keySet = createLocalJWKSet({ keys: [await publicJwkOf(interviewTokenKey)] });
    const claims = await verifyInterviewToken(pass.token, keySet);
    expect(claims).toMatchObject({
      sub: shared.candidate,
      org: "northfield",
      iv: shared.interview,
      att: 1,
      maxDur: 900,
    });

    const workerClaims = {
      org: claims.org,
      iv: claims.iv,
      att: claims.att,
      bh: "",
      htm: "",
      htu: "",
      jti: randomUUID(),
      iat: 0,
      exp: 0,
    };
    const worker = createInternalCallerFactory(internalRouter)({
      claims: workerClaims,
      encryptionKeys,
      mails,
      gemini,
      stripe: null,
      now: () => now,
    });
    const { config } = await worker.interview.getSessionConfig({ interviewId: claims.iv });
    expect(await hashSessionConfig(config)).toBe(claims.cfgh);
    expect(config.configVersion).toBe(claims.cfgv);
  });

  test("gets no two passes alike", async () => {
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const pass = () => interview.generateWorkerToken({ interviewId: shared.interview });
    expect((await pass()).token).not.toBe((await pass()).token);
  });

  test("gets no pass for an interview that is over", async () => {
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const started = await interview.createSession({ assignmentId: (await assign()).id });
    await endInterview(started.interviewId, "completed", "time_up");
    expect(await codeOf(interview.generateWorkerToken(started))).toBe("INTERVIEW_OVER");
  });

  test("gets no first pass after the due date, but may return to a conversation begun in time", async () => {
    let clock = now;
    const { interview } = await candidateCaller(twins.northfield.candidate, () => clock);
    const { id: assignmentId } = await assign({ dueAt: new Date(now.getTime() + hour) });
    const started = await interview.createSession({ assignmentId });
    expect(await codeOf(interview.generateWorkerToken(started))).toBeNull();
    clock = new Date(now.getTime() + hour);
    expect(await codeOf(interview.generateWorkerToken(started))).toBe("ASSIGNMENT_CLOSED");
    await withSystem((tx) =>
      tx.interview.updateMany({ where: { id: started.interviewId }, data: { status: "live", startedAt: now } }),
    );
    expect(await codeOf(interview.generateWorkerToken(started))).toBeNull();
  });

  test("sees of two tenants' interviews with one id their own", async () => {
    for (const tenant of ["northfield", "brightwork"] as const) {
      const { interview } = await candidateCaller(twins[tenant].candidate);
      const own = await interview.getInterview({ interviewId: shared.interview });
      expect(own.turns.map(({ text }) => text)).toEqual([`Welcome to ${tenant}.`]);
      expect((await interview.getHistory()).some(({ title }) => title === `Interview of ${tenant}`)).toBe(true);
    }
  });

  test("finds nothing of anybody else's, in their organisation or another", async () => {
    const stranger = await addMember("brightwork", "candidate");
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const mine = { assignmentId: (await assign()).id };
    const { interviewId } = await interview.createSession(mine);
    for (const member of [stranger, twins.brightwork.candidate, await addMember("northfield", "candidate")]) {
      const other = (await candidateCaller(member)).interview;
      expect(await codeOf(other.getInterview({ interviewId }))).toBe("NOT_FOUND");
      expect(await codeOf(other.generateWorkerToken({ interviewId }))).toBe("NOT_FOUND");
      expect(await codeOf(other.createSession(mine))).toBe("NOT_FOUND");
    }
    expect(await codeOf(interview.getInterview({ interviewId }))).toBeNull();
  });
});
