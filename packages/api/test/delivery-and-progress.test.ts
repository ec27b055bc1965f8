import { withSystem } from "@mockingbird/db/system";
import {
  createAssignment,
  createEvaluation,
  createInterview,
  createTemplate,
  describeOnBothDatabases,
} from "@mockingbird/db/testing";
import { noAccommodation, type Rubric, type TranscriptTurn } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { progressInterviewsMax } from "../src/views/progress-views.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { addOrganizations, candidateCaller, hour, now } from "./people.ts";

const orgId = "northfield";
const criterion = (id: string) => ({ id, name: id, description: "", anchors: ["None", "Some", "Much"] });
const rubric: Rubric = { criteria: [criterion("structure"), criterion("evidence")] };
const turn = (seq: number, speaker: TranscriptTurn["speaker"], startMs: number, endMs: number, text: string) => ({
  seq,
  speaker,
  text,
  startMs,
  endMs,
  interrupted: false,
});
const talked = [
  turn(0, "interviewer", 0, 4_000, "Why this scheme?"),
  turn(1, "candidate", 5_000, 11_000, "Um, I like the rotation."),
  turn(2, "candidate", 13_000, 17_000, "And the town."),
  turn(3, "interviewer", 18_000, 20_000, "What else?"),
  turn(4, "candidate", 29_000, 29_000, "I typed this, um."),
];

describeOnBothDatabases("how somebody talked, what they think of it, and what became of it", () => {
  let candidate: Awaited<ReturnType<typeof candidateCaller>>;
  beforeAll(async () => {
    await addOrganizations();
    candidate = await candidateCaller((await addTwins()).northfield.candidate);
  });

  /** An interview of the candidate's, over an hour earlier for each that was added before. */
  let added = 0;
  async function addInterview(given: {
    id: string;
    templateId?: string;
    versionId?: string;
    turns?: TranscriptTurn[];
    isReleased?: boolean;
    isDeleted?: boolean;
    levels?: (number | null)[];
    startedAt?: Date;
  }): Promise<void> {
    const { id, templateId, versionId, turns = talked, isReleased = false, isDeleted = false, levels } = given;
    added += 1;
    const startedAt = given.startedAt ?? new Date(now.getTime() - added * hour);
    await withSystem(async (tx) => {
      const template = templateId ?? (await createTemplate(tx, { orgId, id, title: `About ${id}`, rubric })).id;
      await createAssignment(tx, { orgId, id, templateId: template, membershipId: shared.candidate });
      await createInterview(tx, {
        orgId,
        id,
        assignmentId: id,
        ...(versionId && { templateVersionId: versionId }),
        status: "completed",
        endCause: "time_up",
        createdAt: startedAt,
        startedAt,
        endedAt: startedAt,
        releasedAt: isReleased ? now : null,
        turns,
      });
      if (isDeleted) {
        await tx.interview.update({ where: { orgId_id: { orgId, id } }, data: { contentDeletedAt: now } });
      }
      if (!levels) return;
      const reasoned = { reason: "It was.", evidence: [], advice: "More." };
      const scores = rubric.criteria.map((one, at) => ({
        criterionId: one.id,
        level: levels[at] ?? null,
        ...reasoned,
      }));
      await createEvaluation(tx, { orgId, interviewId: id, model: "gemini-3.8-flash", scores });
    });
  }

  test("delivery is computed from the timings of what was spoken, and each time the same", async () => {
    await addInterview({ id: "talked" });
    const delivery = await candidate.interview.getDelivery({ interviewId: "talked" });
    expect(delivery).toEqual({
      answers: [
        { turnSeq: 1, startMs: 5_000, words: 8, durationMs: 10_000, timeToFirstWordMs: 1_000, pausesMs: [2_000] },
      ],
      words: 8,
      wordsPerMinute: 48,
      shareOfTalk: 10 / 16,
      fillers: [{ filler: "um", count: 1 }],
      languageCode: "en-US",
      unspokenLines: 1,
      stretches: [0, 1, 2, 3].map((seq) => ({
        turnSeq: seq,
        speaker: talked[seq]?.speaker,
        startMs: talked[seq]?.startMs,
        endMs: talked[seq]?.endMs,
      })),
    });
    expect(await candidate.interview.getDelivery({ interviewId: "talked" })).toEqual(delivery);
  });

  test("of what was typed, deleted or is not over, and of nothing, there is no delivery", async () => {
    await addInterview({
      id: "typed",
      turns: [turn(0, "interviewer", 0, 900, "Why?"), turn(1, "candidate", 9, 9, "So.")],
    });
    await addInterview({ id: "silent", turns: [] });
    await addInterview({ id: "gone", isDeleted: true });
    for (const interviewId of ["typed", "silent", "gone", shared.interview]) {
      expect(await candidate.interview.getDelivery({ interviewId })).toBeNull();
    }
  });

  test("for whom nothing of the kind is to be computed, nothing is", async () => {
    await addInterview({ id: "unmeasured" });
    const read = () => candidate.interview.getDelivery({ interviewId: "unmeasured" });
    const { extraTimePercent: _, ...own } = noAccommodation;
    expect(await read()).not.toBeNull();
    await candidate.accommodation.setOwn({ ...own, withoutDeliveryFigures: true });
    expect(await read()).toBeNull();
    await candidate.accommodation.setOwn(own);
    expect(await read()).not.toBeNull();
  });

  test("a candidate is offered the rubric until they have used it, where there is feedback to compare with", async () => {
    await addInterview({ id: "assessed", isReleased: true, levels: [2, 3] });
    const read = (interviewId: string) => candidate.interview.getSelfAssessment({ interviewId });
    expect(await read("assessed")).toEqual({ rubric, scores: [], isOffered: true });
    const scores = [{ criterionId: "structure", level: 3 }];
    await candidate.interview.assessSelf({ interviewId: "assessed", scores });
    expect(await read("assessed")).toEqual({ rubric, scores, isOffered: false });

    await addInterview({ id: "unscored" });
    expect(await read("unscored")).toMatchObject({ isOffered: false });
    const setState = (evaluationState: string) =>
      withSystem((tx) =>
        tx.interview.update({ where: { orgId_id: { orgId, id: "unscored" } }, data: { evaluationState } }),
      );
    for (const [state, isOffered] of [
      ["pending", true],
      ["done", true],
      ["too_little_said", false],
      ["refused", false],
    ] as const) {
      await setState(state);
      expect(await read("unscored"), state).toMatchObject({ isOffered });
    }
    await addInterview({ id: "gone-too", isReleased: true, isDeleted: true });
    expect(await read("gone-too")).toMatchObject({ isOffered: false });
    expect(await read(shared.interview)).toMatchObject({ isOffered: false });
  });

  test("attempts stand beside those that were judged by the same words, with the level that counts", async () => {
    const { id: templateId } = await withSystem((tx) => createTemplate(tx, { orgId, id: "grown", rubric }));
    const reworded: Rubric = { criteria: [{ ...criterion("structure"), name: "Order" }] };
    await withSystem(async (tx) => {
      const first = await tx.templateVersion.findFirstOrThrow({ where: { orgId, templateId } });
      const { questions, ...rest } = first;
      const words = { id: "grown-v2", version: 2, rubric: reworded, questions: questions ?? [] };
      await tx.templateVersion.create({ data: { ...rest, ...words } });
    });
    const day = (of: number) => new Date(Date.UTC(2026, 9, of));
    const add = (id: string, versionId: string, of: number, levels: (number | null)[], isReleased = true) =>
      addInterview({ id, templateId, versionId, startedAt: day(of), levels, isReleased });
    await add("first", "grown-v1", 1, [1, 2]);
    await add("second", "grown-v1", 2, [2, null]);
    await add("kept-back", "grown-v1", 3, [3, 3], false);
    await add("reworded", "grown-v2", 4, [2]);
    const given = { interviewId: "second", criterionId: "structure", reason: "It was.", evidence: [], authorId: "x" };
    await withSystem((tx) =>
      tx.reviewScore.createMany({
        data: [
          { orgId, ...given, level: 1, createdAt: day(5) },
          { orgId, ...given, level: 3, createdAt: day(6) },
        ],
      }),
    );

    const { groups } = await candidate.interview.getProgress();
    const levelsOf = (groupId: string) =>
      groups
        .find((group) => group.groupId === groupId)
        ?.attempts.map(({ interviewId, levels }) => [interviewId, ...levels.map(({ level }) => level)]);
    expect(levelsOf("grown-v1")).toEqual([
      ["first", 1, 2],
      ["second", 3, null],
    ]);
    expect(levelsOf("grown-v2")).toEqual([["reworded", 2]]);
    const order = groups.map(({ groupId }) => groupId).filter((id) => id.startsWith("grown"));
    expect(order).toEqual(["grown-v2", "grown-v1"]);
    expect(groups.find(({ groupId }) => groupId === "grown-v2")).toMatchObject({ version: 2, rubric: reworded });
  });

  test("only so many of the newest are looked at, and it says so", async () => {
    const { id: templateId } = await withSystem((tx) => createTemplate(tx, { orgId, id: "often", rubric }));
    expect((await candidate.interview.getProgress()).hasOlder).toBe(false);
    for (let at = 0; at < progressInterviewsMax; at += 1) {
      await addInterview({ id: `often-${at}`, templateId, isReleased: true, startedAt: new Date(now.getTime() + at) });
    }
    const { groups, hasOlder } = await candidate.interview.getProgress();
    expect(hasOlder).toBe(true);
    expect(groups.map(({ groupId, attempts }) => [groupId, attempts.length])).toEqual([
      ["often-v1", progressInterviewsMax],
    ]);
  });

  test("what is nobody's is not found", async () => {
    const input = { interviewId: "nobody-has-this" };
    expect(await codeOf(candidate.interview.getDelivery(input))).toBe("NOT_FOUND");
    expect(await codeOf(candidate.interview.getSelfAssessment(input))).toBe("NOT_FOUND");
  });
});
