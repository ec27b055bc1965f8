import { createAssignment, createInterview, createTemplate } from "@mockingbird/db/testing";
import { noAccommodation } from "@mockingbird/domain";
import { expect } from "vitest";
import type { Fixture, Fixtures } from "./fixture.ts";
import { inBoth, onlyIn } from "./furnish.ts";

const criterion = { id: "structure", name: "Structure", description: "", anchors: ["None", "Some"] };

/** An interview of the one candidate's that is over, with a rubric and one line of theirs. */
const addEndedInterview = (id: string) =>
  inBoth(async (tx, orgId) => {
    const template = await createTemplate(tx, { orgId, id, rubric: { criteria: [criterion] } });
    const work = { orgId, id, templateId: template.id, membershipId: "candidate" };
    await createAssignment(tx, work);
    const line = {
      seq: 0,
      speaker: "candidate",
      text: "I like lakes.",
      startMs: 0,
      endMs: 9,
      interrupted: false,
    } as const;
    await createInterview(tx, {
      orgId,
      id,
      assignmentId: id,
      status: "completed",
      endCause: "time_up",
      turns: [line],
    });
  });

/** Another, of whose feedback the candidate may read. */
const addReleasedInterview = (id: string) =>
  inBoth(async (tx, orgId) => {
    const rubric = { criteria: [criterion] };
    const { id: templateId } = await createTemplate(tx, { orgId, id, rubric, title: `Progress of ${orgId}` });
    await createAssignment(tx, { orgId, id, templateId, membershipId: "candidate" });
    const ended = { status: "completed", endCause: "time_up", releasedAt: new Date() } as const;
    await createInterview(tx, { orgId, id, assignmentId: id, ...ended });
  });

const groupOf = (interviewId: string, tenant: string) =>
  expect.objectContaining({
    title: `Progress of ${tenant}`,
    attempts: [expect.objectContaining({ interviewId })],
  });

const aboutEnded = (rest: object): Fixture => ({
  prepare: addEndedInterview,
  input: (interviewId) => ({ interviewId, ...rest }),
  idField: "interviewId",
  refused: { otherCandidate: "NOT_FOUND" },
});

const { extraTimePercent: _, ...own } = noAccommodation;

export const feedbackFixtures: Fixtures = {
  "accommodation.getOwn": [{}],
  "accommodation.setOwn": [{ input: () => own }],
  "interview.correctTurn": [aboutEnded({ turnSeq: 0, text: "I like legs." })],
  "interview.reportProblem": [aboutEnded({ kind: "sound", text: "It crackled." })],
  "interview.assessSelf": [aboutEnded({ scores: [{ criterionId: "structure", level: 2 }] })],
  "interview.getSelfAssessment": [{ ...aboutEnded({}), shows: () => ({ rubric: { criteria: [criterion] } }) }],
  "interview.getDelivery": [{ ...aboutEnded({}), shows: () => ({ words: 3 }) }],
  "interview.getProgress": [
    {
      prepare: addReleasedInterview,
      // What was made for the calls before stands beside it.
      shows: (id, { name, tenant }) => ({
        groups: name === "candidate" ? expect.arrayContaining([groupOf(id, tenant)]) : [],
      }),
    },
  ],
};

/** About a candidate of the organisation's own. */
const aboutCandidate = (rest: object): Fixture => ({
  input: () => ({ membershipId: "candidate", ...rest }),
  idField: "membershipId",
  foreignId: onlyIn,
});

export const accommodationFixtures: Fixtures = {
  "accommodation.get": [aboutCandidate({})],
  "accommodation.set": [aboutCandidate({ settings: noAccommodation, isOwnChoice: true })],
};
