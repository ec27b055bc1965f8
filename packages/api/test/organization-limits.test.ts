import { randomUUID } from "node:crypto";
import { withSystem } from "@mockingbird/db/system";
import { createAssignment, describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { internalRouter } from "../src/routers/internal-router.ts";
import { createInternalCallerFactory } from "../src/trpc/internal-trpc.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { encryptionKeys } from "./keys.ts";
import { gemini, mails } from "./mails.ts";
import { addOrganizations, candidateCaller, now, staffCaller } from "./people.ts";
import { spendMinutes } from "./spend-minutes.ts";

const monthlySecondsMax = 3600;

describeOnBothDatabases("an organisation's minutes", () => {
  let twins: Awaited<ReturnType<typeof addTwins>>;
  let attempt = 1;

  beforeAll(async () => {
    attempt = 1;
    await addOrganizations();
    twins = await addTwins();
    await limit("northfield");
  });

  function limit(id: string, limits: { monthlySecondsMax?: number | null } = { monthlySecondsMax }) {
    return withSystem((tx) => tx.organization.update({ where: { id }, data: limits }));
  }
  const use = (endedAt: string, durationSeconds: number, charged = true) =>
    spendMinutes("northfield", ++attempt, { endedAt, durationSeconds, charged });
  async function assign(orgId: "northfield" | "brightwork" = "northfield"): Promise<{ assignmentId: string }> {
    const assignment = { orgId, membershipId: shared.candidate };
    return { assignmentId: (await withSystem((tx) => createAssignment(tx, assignment))).id };
  }
  function askForConfig(org: string, interviewId: string, att: number) {
    const claims = { org, iv: interviewId, att, bh: "", htm: "", htu: "", jti: randomUUID(), iat: 0, exp: 0 };
    const worker = createInternalCallerFactory(internalRouter)({
      claims,
      encryptionKeys,
      mails,
      gemini,
      stripe: null,
      now: () => now,
    });
    return worker.interview.getSessionConfig({ interviewId });
  }

  test("reach the Worker as what is left of the organisation's own month", async () => {
    await use("2026-11-01T04:59:59.999Z", 100_000);
    await use("2026-11-01T05:00:00.000Z", 600);
    await use("2026-11-20T12:00:00.000Z", 50_000, false);
    expect((await askForConfig("northfield", shared.interview, 1)).limits).toEqual({
      concurrentInterviewsMax: 25,
      secondsLeft: 3000,
      seatsLeft: null,
    });
    const staff = await staffCaller(twins.northfield.reviewer);
    expect(await staff.usage.getMonth()).toMatchObject({ chargedSeconds: 600, secondsLeft: 3000 });
  });

  test("are without end where no limit is set, whatever another organisation used", async () => {
    expect((await askForConfig("brightwork", shared.interview, 1)).limits.secondsLeft).toBeNull();
  });

  test("when they are used up, let nobody begin, and cost nobody an attempt", async () => {
    const { interview } = await candidateCaller(twins.northfield.candidate);
    const assignment = await assign();
    const opened = await interview.createSession(assignment);
    await use("2026-11-21T12:00:00.000Z", 3000);
    const refusal = "ORGANIZATION_OUT_OF_MINUTES";
    expect(await codeOf(interview.createSession(await assign()))).toBe(refusal);
    expect(await codeOf(interview.createSession(assignment))).toBe(refusal);
    expect(await codeOf(interview.generateWorkerToken(opened))).toBe(refusal);
    expect(await codeOf(askForConfig("northfield", opened.interviewId, 1))).toBe(refusal);
    expect(await interview.getInterview(opened)).toMatchObject({ status: "created" });

    const elsewhere = await candidateCaller(twins.brightwork.candidate);
    expect(await codeOf(elsewhere.interview.createSession(await assign("brightwork")))).toBeNull();
  });

  test("when they are used up, let those who are talking come back", async () => {
    const { interview } = await candidateCaller(twins.northfield.candidate);
    expect(await interview.createSession({ assignmentId: shared.assignment })).toEqual({
      interviewId: shared.interview,
    });
    expect(await codeOf(interview.generateWorkerToken({ interviewId: shared.interview }))).toBeNull();
    expect((await askForConfig("northfield", shared.interview, 1)).limits.secondsLeft).toBe(0);
  });

  test("are whole again in the next month, or with a higher limit", async () => {
    const nextMonth = () => new Date("2026-12-01T06:00:00.000Z");
    const { interview } = await candidateCaller(twins.northfield.candidate, nextMonth);
    expect(await codeOf(interview.createSession(await assign()))).toBeNull();
    await limit("northfield", { monthlySecondsMax: null });
    const today = await candidateCaller(twins.northfield.candidate);
    expect(await codeOf(today.interview.createSession(await assign()))).toBeNull();
  });
});
