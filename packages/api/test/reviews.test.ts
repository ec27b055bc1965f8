import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview, createTemplate, describeOnBothDatabases } from "@mockingbird/db/testing";
import type { Rubric } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { addMember, addOrganizations, candidateCaller, staffCaller } from "./people.ts";

const orgId = "northfield";
const anchors = ["Nothing of it", "Little of it", "Much of it"];
const criterion = (id: string, name: string) => ({ id, name, description: "", anchors });
const rubric: Rubric = { criteria: [criterion("structure", "Structure"), criterion("evidence", "Evidence")] };
const said = "We counted stops, and we were right nine times out of ten.";

describeOnBothDatabases("a review", () => {
  let reviewer: Awaited<ReturnType<typeof staffCaller>>;
  let colleague: Awaited<ReturnType<typeof staffCaller>>;
  let candidateMember: Awaited<ReturnType<typeof addMember>>;
  let reviews = 0;
  beforeAll(async () => {
    await addOrganizations();
    const { northfield } = await addTwins();
    candidateMember = northfield.candidate;
    reviewer = await staffCaller(northfield.reviewer);
    colleague = await staffCaller(await addMember(orgId, "reviewer", { name: "Mei" }));
  });

  /** A graded interview that has ended, with a draft unless told otherwise. */
  async function addInterview({ hasDraft = true } = {}): Promise<string> {
    reviews += 1;
    const id = `reviewed-${reviews}`;
    await withSystem(async (tx) => {
      const template = await createTemplate(tx, { orgId, rubric });
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
        endCause: "time_up",
        turns: [turn(0, "interviewer", "What did you do?"), turn(1, "candidate", said)],
      });
      if (!hasDraft) return;
      const score = (criterionId: string) => ({
        criterionId,
        level: 2,
        reason: "Drafted.",
        evidence: [{ turnSeq: 1, quote: "We counted stops" }],
        advice: "Say why.",
      });
      await tx.evaluation.create({
        data: {
          orgId,
          interviewId: id,
          templateVersionId: template.versionId,
          model: "demonstration",
          promptVersion: 1,
          summary: "Two figures.",
          practise: ["One", "Two", "Three"],
          scores: { create: [score("structure"), score("evidence")] },
        },
      });
    });
    return id;
  }
  const evidence = [{ turnSeq: 1, quote: "right nine times out of ten" }];
  const override = (interviewId: string, changes: object = {}) => ({
    interviewId,
    criterionId: "evidence",
    level: 3,
    reason: "The figure is checked.",
    evidence,
    ...changes,
  });

  test("shows the draft with its evidence, and a level that a reviewer gives counts beside it, with who and why", async () => {
    const id = await addInterview();
    await reviewer.review.score(override(id));
    await colleague.review.score(override(id, { level: 1, reason: "One figure only." }));
    const { criteria, state, reviewer: whoBegan } = await colleague.review.get({ interviewId: id });
    expect(state).toBe("in_review");
    expect(whoBegan?.name).not.toBe("Mei");
    await colleague.review.begin({ interviewId: id });
    expect((await reviewer.review.get({ interviewId: id })).reviewer?.name).toBe("Mei");
    const byAge = criteria[1]?.overrides.map(({ reason }) => reason).sort();
    expect(byAge).toEqual(["One figure only.", "The figure is checked."]);
    expect(criteria).toMatchObject([
      { criterionId: "structure", level: 2, draft: { level: 2, reason: "Drafted." }, overrides: [] },
      { criterionId: "evidence", draft: { level: 2, advice: "Say why." } },
    ]);
  });

  test.each([
    ["words that nobody said", { evidence: [{ turnSeq: 1, quote: "right ten times out of ten" }] }],
    ["words of another turn", { evidence: [{ turnSeq: 0, quote: "right nine times out of ten" }] }],
    ["a turn that is not there", { evidence: [{ turnSeq: 7, quote: "We counted" }] }],
    ["a level that the rubric has not", { level: 4 }],
    ["a criterion that the rubric has not", { criterionId: "charm" }],
    ["no reason", { reason: "  " }],
  ])("takes no score that rests on %s", async (_, changes) => {
    const id = await addInterview();
    expect(await codeOf(reviewer.review.score(override(id, changes)))).toBe("INVALID_INPUT");
    expect((await reviewer.review.get({ interviewId: id })).criteria[1]?.overrides).toEqual([]);
  });

  test("is done once each criterion has a level, drafted or given, and only then can be released", async () => {
    const id = await addInterview({ hasDraft: false });
    const of = { interviewId: id };
    expect(await codeOf(reviewer.review.complete(of))).toBe("INVALID_INPUT");
    await reviewer.review.score(override(id));
    expect(await codeOf(reviewer.review.complete(of))).toBe("INVALID_INPUT");
    await reviewer.review.score(override(id, { criterionId: "structure", evidence: [] }));
    expect(await codeOf(reviewer.review.release(of))).toBe("INVALID_INPUT");
    const first = await reviewer.review.complete(of);
    expect(await colleague.review.complete(of)).toEqual(first);
    const released = await reviewer.review.release(of);
    expect(await reviewer.review.release(of)).toEqual(released);
    const mails = await withSystem((tx) => tx.outgoingMail.findMany({ where: { kind: "feedback", subjectId: id } }));
    expect(mails).toMatchObject([{ membershipId: shared.candidate }]);
  });

  test("does not change under the candidate's eyes, until it is taken back", async () => {
    const id = await addInterview();
    const of = { interviewId: id };
    await reviewer.review.complete(of);
    await reviewer.review.release(of);
    const note = { ...of, turnSeq: 1, text: "Well put." };
    expect(await codeOf(reviewer.review.score(override(id)))).toBe("INVALID_INPUT");
    expect(await codeOf(reviewer.review.begin(of))).toBe("INVALID_INPUT");
    expect(await codeOf(reviewer.review.addNote({ ...note, isShared: true }))).toBe("INVALID_INPUT");
    const { noteId } = await reviewer.review.addNote({ ...note, isShared: false });
    expect(await codeOf(reviewer.review.editNote({ ...of, noteId, text: "Now you see it.", isShared: true }))).toBe(
      "INVALID_INPUT",
    );
    await reviewer.review.withdraw(of);
    await reviewer.review.score(override(id));
    expect(await reviewer.review.get(of)).toMatchObject({ state: "in_review", releasedAt: null });
  });

  test("is nothing its candidate can read until it is released, and nothing again once it is taken back", async () => {
    const id = await addInterview();
    const input = { interviewId: id };
    const { review } = reviewer;
    await review.addNote({ ...input, turnSeq: 1, text: "For you alone.", isShared: true });
    await review.addNote({ ...input, turnSeq: null, text: "Among us.", isShared: false });
    await review.score(override(id, { reason: "A reason of ours." }));
    await review.complete(input);
    const candidate = await candidateCaller(candidateMember);
    const read = () => candidate.interview.getInterview(input);
    const page = JSON.stringify([await read(), await candidate.interview.getHistory()]);
    for (const words of ["Drafted.", "Say why.", "anchors"]) expect(page).not.toContain(words);
    // Other interviews of theirs are released, and stand in what they take away.
    const everything = page + JSON.stringify(await candidate.user.exportData());
    for (const words of ["For you alone.", "Among us.", "A reason of ours."]) expect(everything).not.toContain(words);

    await review.release(input);
    const { feedback } = await read();
    expect(feedback).toMatchObject({ rubric, notes: [{ turnSeq: 1, text: "For you alone." }] });
    expect(feedback?.criteria.map(({ reason }) => reason)).toContain("A reason of ours.");
    expect(JSON.stringify(feedback)).not.toContain("Among us.");
    const { organizations } = await candidate.user.exportData();
    const kept = organizations.flatMap(({ assignments }) => assignments.flatMap(({ interviews }) => interviews));
    expect(kept.map((interview) => interview.feedback)).toContainEqual(feedback);

    await review.withdraw(input);
    expect((await read()).feedback).toBeNull();
  });

  test("has notes that their author changes and removes, and nobody else", async () => {
    const id = await addInterview();
    const of = { interviewId: id };
    const { noteId } = await reviewer.review.addNote({ ...of, turnSeq: 1, text: "Figure!", isShared: true });
    await reviewer.review.addNote({ ...of, turnSeq: null, text: "Good on the whole.", isShared: false });
    const change = { ...of, noteId, text: "A figure.", isShared: true };
    expect(await codeOf(colleague.review.editNote(change))).toBe("FORBIDDEN");
    expect(await codeOf(colleague.review.removeNote({ ...of, noteId }))).toBe("FORBIDDEN");
    const nowhere = { ...of, turnSeq: 9, text: "Where?", isShared: false };
    expect(await codeOf(reviewer.review.addNote(nowhere))).toBe("NOT_FOUND");
    await reviewer.review.editNote(change);
    expect((await colleague.review.get(of)).notes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ turnSeq: 1, text: "A figure.", isShared: true, isOwn: false }),
        expect.objectContaining({ turnSeq: null, text: "Good on the whole." }),
      ]),
    );
    await reviewer.review.removeNote({ ...of, noteId });
    expect((await reviewer.review.get(of)).notes).toHaveLength(1);
  });

  test("opens behind a link, with what counts and what is meant to be read, until the link is closed", async () => {
    const id = await addInterview();
    const of = { interviewId: id };
    await reviewer.review.score(override(id));
    await reviewer.review.addNote({ ...of, turnSeq: 1, text: "For all to read.", isShared: true });
    await reviewer.review.addNote({ ...of, turnSeq: 1, text: "For us.", isShared: false });
    const { token, linkId } = await reviewer.share.create({ ...of, label: "Professor Lee", days: 7 });
    const shown = await reviewer.share.open({ token });
    expect(shown.turns.map(({ text }) => text)).toContain(said);
    expect(shown.feedback.criteria).toMatchObject([
      { criterionId: "structure", level: 2, isByPerson: false },
      { criterionId: "evidence", level: 3, reason: "The figure is checked.", isByPerson: true },
    ]);
    expect(shown.feedback.notes).toEqual([{ turnSeq: 1, text: "For all to read." }]);
    expect(await reviewer.share.list(of)).toMatchObject([{ label: "Professor Lee", isOpen: true }]);
    const rows = await withSystem((tx) => tx.shareLink.findMany({ where: { interviewId: id } }));
    expect(JSON.stringify(rows)).not.toContain(token.split(".")[1]);
    await reviewer.share.revoke({ linkId });
    expect(await codeOf(reviewer.share.open({ token }))).toBe("NOT_FOUND");
  });

  test("opens behind no link that has expired, was made up, or is another organisation's", async () => {
    const id = await addInterview();
    const { token, linkId } = await reviewer.share.create({ interviewId: id, label: "Late", days: 1 });
    const [, secret] = token.split(".");
    for (const made of [`brightwork.${secret}`, `${orgId}.${"a".repeat(43)}`, "", "x"]) {
      expect(await codeOf(reviewer.share.open({ token: made }))).toBe("NOT_FOUND");
    }
    await withSystem((tx) =>
      tx.shareLink.update({ where: { orgId_id: { orgId, id: linkId } }, data: { expiresAt: new Date("2026-11-01") } }),
    );
    expect(await codeOf(reviewer.share.open({ token }))).toBe("NOT_FOUND");
  });
});
