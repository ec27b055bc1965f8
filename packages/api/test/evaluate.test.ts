import { signServiceToken } from "@mockingbird/auth/service-token";
import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview, createTemplate, describeOnBothDatabases } from "@mockingbird/db/testing";
import type { Rubric } from "@mockingbird/domain";
import { type GeminiEmulator, startGeminiEmulator } from "@mockingbird/gemini-emulator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler, pathOf, sendWithToken } from "./call-as-worker.ts";
import { addTwins, shared } from "./interviews.ts";
import { workerKey } from "./keys.ts";
import { addOrganizations } from "./people.ts";

const anchors = ["Nothing of it", "Little of it", "Some of it", "Much of it"];
const criterion = (id: string) => ({ id, name: id, description: "", anchors });
const rubric: Rubric = { criteria: [criterion("structure"), criterion("evidence")] };
const answer =
  "We planned to survey shade on bus routes, but on the first day the council closed half of them for roadworks. I rang the depot because the drivers know the old routes best. Four of them drew us a map from memory, and in the end it was right nine times out of ten when we checked a sample of forty stops later on.";

describeOnBothDatabases("feedback on an interview", () => {
  let emulator: GeminiEmulator;
  let interviews = 0;
  beforeAll(async () => {
    emulator = await startGeminiEmulator({ port: 0, speech: "tone", timeScale: 1_000 });
    await addOrganizations();
    await addTwins();
  });
  afterAll(() => emulator.close());

  /** An interview of Northfield's whose transcript has arrived. */
  async function addInterview(
    given: { said?: string; rubric?: Rubric; isSubmitted?: boolean; contentDeletedAt?: Date; isTrial?: boolean } = {},
  ): Promise<string> {
    interviews += 1;
    const orgId = "northfield";
    const id = `evaluated-${interviews}-of-all`;
    const { said = answer, isSubmitted = true, contentDeletedAt = null, isTrial = false } = given;
    await withSystem(async (tx) => {
      const template = await createTemplate(tx, {
        orgId,
        title: id,
        questions: [`${id}?`],
        rubric: given.rubric ?? rubric,
      });
      const assignment = await createAssignment(tx, { orgId, templateId: template.id, membershipId: shared.candidate });
      const turn = (seq: number, speaker: "interviewer" | "candidate", text: string) => ({
        seq,
        speaker,
        text,
        startMs: seq,
        endMs: seq,
        interrupted: false,
      });
      await createInterview(tx, {
        orgId,
        id,
        assignmentId: assignment.id,
        status: "completed",
        endCause: "interviewer_finished",
        isTrial,
        turns: [turn(0, "interviewer", `${id}?`), ...(said === "" ? [] : [turn(1, "candidate", said)])],
      });
      await tx.interview.update({ where: { orgId_id: { orgId, id } }, data: { contentDeletedAt } });
      if (isSubmitted) await tx.transcriptSubmission.create({ data: { orgId, interviewId: id, bodyHash: "hash" } });
    });
    return id;
  }

  async function evaluate(id: string, { org = "northfield", iv = id, baseUrl = emulator.url } = {}) {
    const path = pathOf("interview.evaluate");
    const rawBody = JSON.stringify({ interviewId: id });
    const token = await signServiceToken(workerKey, { method: "POST", path, rawBody, org, iv, att: 1 });
    const gemini = { apiKey: "key", baseUrl, evaluationModel: "gemini-flash-latest" };
    return sendWithToken(token, path, rawBody, {}, createHandler({ gemini }));
  }

  const kept = (id: string) =>
    withSystem(async (tx) => ({
      state: (await tx.interview.findUniqueOrThrow({ where: { orgId_id: { orgId: "northfield", id } } }))
        .evaluationState,
      evaluations: await tx.evaluation.findMany({ where: { interviewId: id }, include: { scores: true } }),
      audits: await tx.auditEvent.count({ where: { subjectId: id, action: "interview:evaluate" } }),
    }));

  test("is kept with its scores, once, with which model and prompt made it, and the audit knows", async () => {
    const id = await addInterview();
    expect((await evaluate(id)).body).toEqual({ state: "done" });
    expect((await evaluate(id)).body).toEqual({ state: "done" });
    const { state, evaluations, audits } = await kept(id);
    expect({ state, audits, count: evaluations.length }).toEqual({ state: "done", audits: 1, count: 1 });
    expect(evaluations[0]).toMatchObject({
      model: "emulator-of-gemini-flash-latest",
      promptVersion: 1,
      scorings: 1,
      needsPerson: false,
    });
    expect(evaluations[0]?.scores.map(({ criterionId }) => criterionId).sort()).toEqual(["evidence", "structure"]);
  });

  test("is made once, however many ask at the same time", async () => {
    const id = await addInterview();
    const answers = await Promise.all([evaluate(id), evaluate(id), evaluate(id)]);
    for (const { body } of answers) expect(body).toEqual({ state: "done" });
    expect(await kept(id)).toMatchObject({ evaluations: [{}], audits: 1 });
  });

  test("is made as often as the organisation asks, and scorings far apart go to a person", async () => {
    const place = { orgId: "northfield", id: "settings" };
    await withSystem((tx) =>
      tx.organizationSettings.upsert({
        where: { orgId_id: place },
        create: { ...place, scorings: 3 },
        update: { scorings: 3 },
      }),
    );
    const id = await addInterview();
    emulator.script({ instructionIncludes: id, evaluations: [null, "far_lower", null] });
    await evaluate(id);
    const [evaluation] = (await kept(id)).evaluations;
    expect(evaluation).toMatchObject({ scorings: 3, needsPerson: true });
    for (const { levels } of evaluation?.scores ?? []) expect(levels).toHaveLength(3);
    await withSystem((tx) => tx.organizationSettings.update({ where: { orgId_id: place }, data: { scorings: 1 } }));
  });

  test("is not made of too little, of a trial, without a rubric, or of what has been deleted", async () => {
    const little = await addInterview({ said: "Yes." });
    expect((await evaluate(little)).body).toEqual({ state: "too_little_said" });
    for (const given of [{ rubric: { criteria: [] } }, { isTrial: true }, { contentDeletedAt: new Date() }]) {
      const id = await addInterview(given);
      expect((await evaluate(id)).body).toEqual({ state: "none" });
      expect((await kept(id)).evaluations).toEqual([]);
    }
  });

  test("waits for a model that is away, and goes to a person when it refuses", async () => {
    const id = await addInterview();
    emulator.script({ instructionIncludes: id, evaluations: ["unavailable"] });
    expect((await evaluate(id)).status).toBe(500);
    expect(await kept(id)).toMatchObject({ evaluations: [], audits: 0 });
    expect((await evaluate(id)).body).toEqual({ state: "done" });
    const refused = await addInterview();
    emulator.script({ instructionIncludes: refused, evaluations: ["refusal"] });
    expect((await evaluate(refused)).body).toEqual({ state: "refused" });
    expect((await evaluate(refused)).body).toEqual({ state: "refused" });
  });

  test("is made for the Worker of that interview and organisation alone, once its transcript has arrived", async () => {
    const id = await addInterview();
    expect((await evaluate(id, { org: "brightwork" })).errorCode).toBe("NOT_FOUND");
    expect((await evaluate(id, { iv: "another" })).errorCode).toBe("NOT_FOUND");
    const early = await addInterview({ isSubmitted: false });
    expect((await evaluate(early)).errorCode).toBe("INVALID_INPUT");
    expect((await kept(id)).evaluations).toEqual([]);
  });
});
