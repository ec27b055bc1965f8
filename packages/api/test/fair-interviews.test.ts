import { randomUUID } from "node:crypto";
import { hashSessionConfig } from "@mockingbird/auth/interview-token";
import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createTemplate, describeOnBothDatabases } from "@mockingbird/db/testing";
import {
  type Accommodation,
  interviewDurationSecondsMax,
  noAccommodation,
  sessionConfigSchema,
} from "@mockingbird/domain";
import { decodeJwt } from "jose";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callAsWorker } from "./call-as-worker.ts";
import { addTwins } from "./interviews.ts";
import { addMember, addOrganizations, candidateCaller, staffCaller } from "./people.ts";

const orgId = "northfield";
const durationSeconds = 900;
const answerSchema = z.object({ config: sessionConfigSchema });

describeOnBothDatabases("an interview that is made fair for its candidate", () => {
  let admin: Awaited<ReturnType<typeof staffCaller>>;
  let reviewer: Awaited<ReturnType<typeof staffCaller>>;
  beforeAll(async () => {
    await addOrganizations();
    await addTwins();
    admin = await staffCaller(await addMember(orgId, "admin"));
    reviewer = await staffCaller(await addMember(orgId, "reviewer"));
  });

  /** An interview that has been opened and not begun, of somebody for whom this was set before. */
  async function opened(set: Partial<Accommodation>, given: { isGraded: boolean; durationSeconds?: number }) {
    const member = await addMember(orgId, "candidate");
    const settings = { ...noAccommodation, ...set };
    await admin.accommodation.set({ membershipId: member.id, settings, isOwnChoice: false });
    const { id: assignmentId } = await withSystem(async (tx) => {
      const template = await createTemplate(tx, { orgId, id: randomUUID(), durationSeconds, ...given });
      return createAssignment(tx, { orgId, membershipId: member.id, templateId: template.id });
    });
    const { interview } = await candidateCaller(member);
    const { interviewId } = await interview.createSession({ assignmentId });
    return { interview, interviewId };
  }

  async function configOf(interviewId: string) {
    const { body } = await callAsWorker("interview.getSessionConfig", { interviewId }, { org: orgId, iv: interviewId });
    return answerSchema.parse(body).config;
  }

  test("is as it is for everybody where nothing was set", async () => {
    const { interview, interviewId } = await opened({}, { isGraded: true });
    const config = await configOf(interviewId);
    expect(config).toMatchObject({ config: { durationSeconds, patience: "normal" } });
    expect(config.mayPause).toBeUndefined();
    expect(config.speaksSlowly).toBeUndefined();
    expect(await interview.getInterview({ interviewId })).toMatchObject({
      plannedSeconds: durationSeconds,
      patience: "normal",
      mayPause: false,
      typedAnswers: false,
      captionsAlways: false,
    });
  });

  test("has the interviewer wait and speak, and the room be, as was set; and the pass is for just that", async () => {
    const set = { longerPauses: true, slowerSpeech: true, typedAnswers: true, captionsAlways: true, pauses: true };
    const { interview, interviewId } = await opened(set, { isGraded: true });
    const config = await configOf(interviewId);
    expect(config).toMatchObject({ config: { patience: "long" }, mayPause: true, speaksSlowly: true });
    expect(await interview.getInterview({ interviewId })).toMatchObject({
      patience: "long",
      mayPause: true,
      typedAnswers: true,
      captionsAlways: true,
    });
    const { cfgh } = decodeJwt((await interview.generateWorkerToken({ interviewId })).token);
    expect(cfgh).toBe(await hashSessionConfig(config));
  });

  test.each([
    { extraTimePercent: 25, seconds: 1_125 },
    { extraTimePercent: 50, seconds: 1_350 },
    { extraTimePercent: 100, seconds: 1_800 },
  ] as const)("takes $extraTimePercent % longer: $seconds seconds", async ({ extraTimePercent, seconds }) => {
    const { interview, interviewId } = await opened({ extraTimePercent }, { isGraded: true });
    expect(await interview.getInterview({ interviewId })).toMatchObject({ plannedSeconds: seconds });
    expect((await configOf(interviewId)).config.durationSeconds).toBe(seconds);
  });

  test("takes no longer than any interview may", async () => {
    const long = { isGraded: true, durationSeconds: interviewDurationSecondsMax - 60 };
    const { interviewId } = await opened({ extraTimePercent: 100 }, long);
    expect((await configOf(interviewId)).config.durationSeconds).toBe(interviewDurationSecondsMax);
  });

  test("may be paused by anybody for practice", async () => {
    const { interview, interviewId } = await opened({}, { isGraded: false });
    expect(await interview.getInterview({ interviewId })).toMatchObject({ mayPause: true });
    expect((await configOf(interviewId)).mayPause).toBe(true);
  });

  test("says nothing of it to a reviewer", async () => {
    const set = { longerPauses: true, slowerSpeech: true, typedAnswers: true, captionsAlways: true, pauses: true };
    const { interviewId } = await opened(set, { isGraded: true });
    const seen = JSON.stringify(await reviewer.interview.getTranscript({ interviewId }));
    expect(seen).toContain(interviewId);
    for (const word of [...Object.keys(noAccommodation), "accommodation", "mayPause", "speaksSlowly", "patience"]) {
      expect(seen).not.toContain(word);
    }
  });
});
