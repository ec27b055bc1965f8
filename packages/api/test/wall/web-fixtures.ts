import { createAssignment } from "@mockingbird/db/testing";
import { consentVersion } from "@mockingbird/domain";
import { feedbackFixtures } from "./feedback-fixtures.ts";
import type { Fixture, Fixtures } from "./fixture.ts";
import { addErasureRequest, inBoth } from "./furnish.ts";
import { sharedFixtures } from "./shared-fixtures.ts";

/** About the one candidate's interview, which for the other candidate does not exist. */
const ownInterview: Fixture = {
  input: () => ({ interviewId: "interview-candidate" }),
  idField: "interviewId",
  refused: { otherCandidate: "NOT_FOUND" },
};

export const webFixtures: Fixtures = {
  ...sharedFixtures("candidate"),
  ...feedbackFixtures,
  "user.exportData": [{ showsMarks: true }],
  "user.updateProfile": [
    {
      input: (_, { name, tenant }) => ({
        name: `${name} of ${tenant}`,
        pronunciation: "ka",
        languageCode: null,
        timeZone: null,
      }),
      showsMarks: true,
    },
  ],
  "consent.get": [{ shows: () => ({ version: consentVersion }) }],
  "consent.give": [{ input: () => ({ version: consentVersion }) }],
  "erasure.get": [{}],
  "erasure.request": [{}],
  "erasure.withdraw": [{ prepare: (id, { name }) => inBoth((tx, orgId) => addErasureRequest(tx, orgId, id, name)) }],
  "interview.getHistory": [{ showsMarks: true }],
  "interview.getInterview": [{ ...ownInterview, showsMarks: true }],
  "interview.generateWorkerToken": [ownInterview],
  "interview.createSession": [
    {
      prepare: (id) =>
        inBoth((tx, orgId) => createAssignment(tx, { orgId, id, templateId: "template", membershipId: "candidate" })),
      input: (assignmentId) => ({ assignmentId }),
      idField: "assignmentId",
      refused: { otherCandidate: "NOT_FOUND" },
    },
  ],
};
