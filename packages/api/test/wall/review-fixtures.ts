import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview, createTemplate } from "@mockingbird/db/testing";
import type { ReviewState } from "@mockingbird/domain";
import { makeShareToken } from "../../src/share/share-token.ts";
import type { Fixture, Fixtures } from "./fixture.ts";
import { inBoth } from "./furnish.ts";

const criterion = { id: "structure", name: "Structure", description: "", anchors: ["None", "Some"] };

interface Ended {
  /** Of the cohort that the limited reviewer sees, unless told otherwise. */
  membershipId?: "candidate" | "otherCandidate";
  reviewState?: ReviewState;
  releasedAt?: Date;
}

/** An interview that is over, with a level given, a note of everybody who may write one, and a link, all of the same id. */
const addEnded =
  ({ membershipId = "otherCandidate", reviewState = "in_review", releasedAt }: Ended = {}) =>
  (id: string, { name }: { name: string }) =>
    inBoth(async (tx, orgId) => {
      const template = await createTemplate(tx, {
        orgId,
        id,
        title: `Interview of ${orgId}`,
        rubric: { criteria: [criterion] },
      });
      await createAssignment(tx, { orgId, id, templateId: template.id, membershipId });
      const text = `I like the lakes of ${orgId}.`;
      const line = { seq: 0, speaker: "candidate", text, startMs: 0, endMs: 9, interrupted: false } as const;
      await createInterview(tx, {
        orgId,
        id,
        assignmentId: id,
        status: "completed",
        endCause: "time_up",
        turns: [line],
        reviewState,
        ...(releasedAt && { releasedAt }),
      });
      const by = { interviewId: id, authorId: name };
      await tx.reviewScore.create({
        data: { orgId, ...by, criterionId: "structure", level: 1, reason: `Seen at ${orgId}.`, evidence: [] },
      });
      await tx.reviewNote.create({ data: { orgId, id, ...by, text: `A note of ${orgId}.` } });
      const expiresAt = new Date(Date.now() + 3_600_000);
      const link = { interviewId: id, label: "For a friend", createdById: "owner", expiresAt };
      await tx.shareLink.create({ data: { orgId, id, tokenHash: `hash of ${id}`, ...link } });
    });

const about = (rest: object, ended: Ended = {}): Fixture => ({
  prepare: addEnded(ended),
  input: (interviewId) => ({ interviewId, ...rest }),
  idField: "interviewId",
});
/** Of a candidate whom the limited reviewer does not see. */
const outside = (rest: object, ended: Ended = {}): Fixture => ({
  ...about(rest, { ...ended, membershipId: "candidate" }),
  refused: { limitedReviewer: "NOT_FOUND" },
});
const both = (rest: object, ended: Ended = {}) => [about(rest, ended), outside(rest, ended)];

const given = { criterionId: "structure", level: 2, reason: "It begins with the goal.", evidence: [] };
const note = { text: "Well put.", isShared: false };
const tokens = new Map<string, string>();

export const reviewFixtures: Fixtures = {
  "review.get": both({}).map((fixture) => ({ ...fixture, showsMarks: true })),
  "review.begin": both({}, { reviewState: "to_review" }),
  "review.score": both(given),
  "review.addNote": both({ turnSeq: 0, ...note }),
  "review.editNote": [
    {
      prepare: addEnded(),
      input: (id) => ({ interviewId: id, noteId: id, ...note }),
      idField: "interviewId",
    },
  ],
  "review.removeNote": [
    { prepare: addEnded(), input: (id) => ({ interviewId: id, noteId: id }), idField: "interviewId" },
  ],
  "review.complete": both({}),
  "review.release": both({}, { reviewState: "reviewed" }),
  "review.withdraw": both({}, { reviewState: "reviewed", releasedAt: new Date() }),
  "share.create": both({ label: "For a friend", days: 7 }),
  "share.list": both({}),
  "share.revoke": [
    { prepare: addEnded(), input: (linkId) => ({ linkId }), idField: "linkId" },
    {
      prepare: addEnded({ membershipId: "candidate" }),
      input: (linkId) => ({ linkId }),
      idField: "linkId",
      refused: { limitedReviewer: "NOT_FOUND" },
    },
  ],
  "share.open": [
    {
      // Whoever holds the link reads the one review, and who they are is not asked.
      prepare: async (id, actor) => {
        await addEnded()(id, actor);
        const { token, tokenHash } = makeShareToken(actor.tenant);
        tokens.set(id, token);
        await withSystem((tx) =>
          tx.shareLink.update({ where: { orgId_id: { orgId: actor.tenant, id } }, data: { tokenHash } }),
        );
      },
      input: (id) => ({ token: tokens.get(id) ?? "" }),
      showsMarks: true,
    },
  ],
};
