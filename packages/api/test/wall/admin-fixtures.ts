import { pictures } from "../pictures.ts";
import { otherTenant, type Tenant } from "./actors.ts";
import { assignmentFixtures } from "./assignment-fixtures.ts";
import { billingFixtures } from "./billing-fixtures.ts";
import { accommodationFixtures } from "./feedback-fixtures.ts";
import type { Fixture, Fixtures } from "./fixture.ts";
import {
  addApiKey,
  addContacts,
  addErasureRequest,
  addOpenInvitation,
  addPerson,
  inBoth,
  onlyIn,
  usedSeconds,
} from "./furnish.ts";
import { interviewerFixtures } from "./interviewer-fixtures.ts";
import { reviewFixtures } from "./review-fixtures.ts";
import { sharedFixtures } from "./shared-fixtures.ts";
import { templateFixtures } from "./template-fixtures.ts";

/** About an interview of a candidate outside the limited reviewer's cohort, and about one inside. */
const interviews: readonly Fixture[] = [
  {
    input: () => ({ interviewId: "interview-candidate" }),
    idField: "interviewId",
    refused: { limitedReviewer: "NOT_FOUND" },
  },
  { input: () => ({ interviewId: "interview-otherCandidate" }) },
];

const addInvitation = (id: string) => inBoth((tx, orgId) => addOpenInvitation(tx, orgId, id));
const openInvitation: Fixture = {
  prepare: addInvitation,
  input: (invitationId) => ({ invitationId }),
  idField: "invitationId",
};

/** How an organisation's own key ends, so that nobody is shown the other's. */
const lastFour = { northfield: "nort", brightwork: "brig" };
const addKeys = () =>
  inBoth((tx, orgId) => {
    const key = { ciphertext: "sealed", keyId: "test", lastFour: lastFour[orgId] };
    const where = { orgId_id: { orgId, id: "gemini" } };
    return tx.organizationSecret.upsert({ where, create: { orgId, id: "gemini", ...key }, update: key });
  });

/** A mail to the tenant's own candidate that was given up. */
const failedMail: Fixture = {
  prepare: (id) =>
    inBoth((tx, orgId) =>
      tx.outgoingMail.create({
        data: {
          orgId,
          id,
          kind: "feedback",
          subjectId: "interview-candidate",
          membershipId: "candidate",
          batchId: id,
          failedAt: new Date(),
          failure: "The mail server refused the mail.",
        },
      }),
    ),
};

const apiKey: Fixture = {
  prepare: (id) => inBoth((tx, orgId) => addApiKey(tx, orgId, id)),
  input: (apiKeyId) => ({ apiKeyId }),
  idField: "apiKeyId",
};
const addLogo = (id: string) =>
  inBoth((tx, orgId) => {
    const logo = { contentType: "image/png", content: pictures.png, hash: `${id} of ${orgId}` };
    return tx.organizationLogo.upsert({ where: { orgId }, create: { orgId, ...logo }, update: logo });
  });
/** Names it as before, so that nobody else is told another's. */
const profileOf = (id: string, tenant: Tenant) => ({
  name: tenant === "northfield" ? "Northfield University" : "Brightwork Talent",
  timeZone: tenant === "northfield" ? "America/Chicago" : "Europe/Berlin",
  contactEmail: `${id}@${tenant}.example`,
  welcomeText: `Welcome to ${tenant}.`,
});

const retention = { northfield: 701, brightwork: 901 };
const addRetention = () =>
  inBoth((tx, orgId) => {
    const days = { retentionDays: retention[orgId] };
    return tx.organizationSettings.upsert({ where: { orgId }, create: { orgId, ...days }, update: days });
  });

const addReviewer = (id: string) => inBoth((tx, orgId) => addPerson(tx, orgId, id, "reviewer"));
const reviewer: Fixture = {
  prepare: addReviewer,
  input: (membershipId) => ({ membershipId }),
  idField: "membershipId",
};
/** Only an owner changes an owner. */
const owner: Fixture = {
  prepare: (id) => inBoth((tx, orgId) => addPerson(tx, orgId, id, "owner")),
  input: (membershipId) => ({ membershipId }),
  refused: { admin: "FORBIDDEN" },
};
const addRemovedReviewer = (id: string) =>
  inBoth(async (tx, orgId) => {
    await addPerson(tx, orgId, id, "reviewer");
    const where = { orgId_id: { orgId, id } };
    await tx.membership.update({ where, data: { removedAt: new Date() } });
  });
const removedReviewer: Fixture = {
  ...reviewer,
  prepare: addRemovedReviewer,
  foreignId: (other) => `removed-${onlyIn(other)}`,
};

const cohort: Fixture = {
  prepare: (id) => inBoth((tx, orgId) => tx.cohort.create({ data: { orgId, id, name: id } })),
  input: (cohortId) => ({ cohortId }),
  idField: "cohortId",
};
const notFound = { admin: "NOT_FOUND", owner: "NOT_FOUND" } as const;

export const adminFixtures: Fixtures = {
  ...accommodationFixtures,
  ...reviewFixtures,
  ...sharedFixtures("reviewer"),
  ...assignmentFixtures,
  ...billingFixtures,
  ...interviewerFixtures,
  ...templateFixtures,
  "interview.list": [
    { showsMarks: true },
    // Somebody else's template or cohort narrows it to nothing.
    { input: (_, { tenant }) => ({ templateId: onlyIn(otherTenant(tenant)) }), shows: () => ({ rows: [] }) },
  ],
  "interview.getChoices": [{ showsMarks: true }],
  "interview.getTranscript": interviews.map((fixture) => ({ ...fixture, showsMarks: true })),
  "interview.retryDelivery": interviews,
  "usage.getMonth": [{ showsMarks: true }],
  "usage.getSummary": [{ input: () => ({ span: "this-month" }), showsMarks: true }],
  "usage.listCohorts": [{ input: () => ({}) }],
  "usage.listTemplates": [{ input: () => ({ span: "this-month" }), showsMarks: true }],
  "usage.listPeople": [{ input: () => ({ span: "this-month" }), showsMarks: true }],
  "usage.listInterviews": [
    { input: () => ({ span: "this-month" }), showsMarks: true },
    // Somebody else's template, cohort or person narrows it to nothing.
    ...(["templateId", "cohortId", "membershipId"] as const).map((name) => ({
      input: (_: string, { tenant }: { tenant: Tenant }) => ({ [name]: onlyIn(otherTenant(tenant)) }),
      shows: () => ({ rows: [] }),
    })),
  ],
  "usage.getReceipt": [
    {
      input: () => ({ interviewId: "interview-candidate" }),
      idField: "interviewId",
      showsMarks: true,
    },
  ],
  "audit.list": [{ showsMarks: true }],
  "audit.verify": [{ shows: () => ({ broken: null }) }],
  "deletion.listReceipts": [{ showsMarks: true }],
  "erasure.list": [{ showsMarks: true }],
  "erasure.complete": [
    {
      prepare: (id) =>
        inBoth(async (tx, orgId) => {
          await addPerson(tx, orgId, id, "candidate");
          await addErasureRequest(tx, orgId, id, id);
        }),
      input: (requestId) => ({ requestId }),
      idField: "requestId",
    },
  ],
  "mail.getProgress": [{ ...failedMail, input: (batchId) => ({ batchId }), idField: "batchId" }],
  "mail.listFailed": [{ ...failedMail, showsMarks: true }],
  "mail.retry": [{ ...failedMail, input: (mailId) => ({ mailId }), idField: "mailId" }],
  "mail.retryAll": [failedMail],
  "member.list": [{ showsMarks: true }],
  "member.setRole": [
    { ...reviewer, input: (membershipId) => ({ membershipId, role: "admin" }) },
    { ...owner, input: (membershipId) => ({ membershipId, role: "reviewer" }) },
    { ...reviewer, input: (membershipId) => ({ membershipId, role: "owner" }), refused: { admin: "FORBIDDEN" } },
  ],
  "member.remove": [reviewer, owner],
  "member.restore": [removedReviewer],
  "member.get": [{ ...reviewer, showsMarks: true }],
  "member.setExternalId": [{ ...reviewer, input: (membershipId) => ({ membershipId, externalId: membershipId }) }],
  "member.removeMany": [
    { prepare: addReviewer, input: (id) => ({ membershipIds: [id] }) },
    {
      prepare: addReviewer,
      input: (id, { tenant }) => ({ membershipIds: [id, onlyIn(otherTenant(tenant))] }),
      refused: notFound,
    },
  ],
  "member.restoreMany": [
    { prepare: addRemovedReviewer, input: (id) => ({ membershipIds: [id] }) },
    {
      prepare: addRemovedReviewer,
      input: (id, { tenant }) => ({ membershipIds: [id, `removed-${onlyIn(otherTenant(tenant))}`] }),
      refused: notFound,
    },
  ],
  "member.limitToCohorts": [
    { ...reviewer, input: (membershipId) => ({ membershipId, cohortIds: ["cohort"] }) },
    {
      ...reviewer,
      input: (membershipId, { tenant }) => ({ membershipId, cohortIds: ["cohort", onlyIn(otherTenant(tenant))] }),
      refused: notFound,
    },
  ],
  "peopleImport.preview": [{ input: (id) => ({ rows: [{ row: 1, email: `${id}@elsewhere.example` }] }) }],
  "peopleImport.carryOut": [
    {
      input: (id) => ({
        batchId: crypto.randomUUID(),
        rows: [{ row: 1, email: `${id}@elsewhere.example`, externalId: id, cohorts: [`New ${id}`] }],
      }),
    },
  ],
  "cohort.list": [{ showsMarks: true }],
  "cohort.create": [{ input: (id) => ({ name: `New ${id}` }) }],
  "cohort.rename": [{ ...cohort, input: (cohortId) => ({ cohortId, name: `Renamed ${cohortId}` }) }],
  "cohort.remove": [cohort],
  "cohort.get": [cohort],
  "cohort.addMembers": [
    { ...cohort, input: (cohortId) => ({ cohortId, membershipIds: ["candidate"] }) },
    {
      ...cohort,
      input: (cohortId, { tenant }) => ({ cohortId, membershipIds: ["candidate", onlyIn(otherTenant(tenant))] }),
      refused: notFound,
    },
  ],
  "cohort.removeMembers": [
    {
      prepare: (id) =>
        inBoth(async (tx, orgId) => {
          await tx.cohort.create({ data: { orgId, id, name: id } });
          await tx.cohortMember.create({ data: { orgId, id, cohortId: id, membershipId: "candidate" } });
        }),
      input: (cohortId) => ({ cohortId, membershipIds: ["candidate"] }),
      idField: "cohortId",
    },
  ],
  "home.get": [
    {
      shows: (_, { name, tenant }) => ({
        figures: name === "limitedReviewer" ? null : { days: [{ chargedSeconds: usedSeconds[tenant] }] },
      }),
    },
  ],
  "search.everything": [{ input: () => ({ text: "candidate" }), showsMarks: true }],
  "organization.get": [{ prepare: addContacts, showsMarks: true }],
  "organization.setProfile": [{ input: (id, { tenant }) => profileOf(id, tenant), showsMarks: true }],
  "organization.setAccent": [
    {
      prepare: () =>
        inBoth((tx, orgId) => {
          const colour = { accentColor: "#7a1f3d" };
          return tx.organizationSettings.upsert({ where: { orgId }, create: { orgId, ...colour }, update: colour });
        }),
      input: () => ({ accentColor: "#0f6f69" }),
    },
  ],
  "organization.setLogo": [{ input: () => ({ content: pictures.jpeg }), showsMarks: true }],
  "organization.removeLogo": [{ prepare: addLogo, shows: () => ({ wasRemoved: true }) }],
  "apiKey.list": [{ showsMarks: true }],
  "apiKey.create": [{ input: (id) => ({ name: id, scopes: ["people:read"], expiresInDays: 30 }), showsMarks: true }],
  "apiKey.revoke": [apiKey],
  "settings.get": [{ prepare: addRetention, shows: (_, { tenant }) => ({ retentionDays: retention[tenant] }) }],
  "settings.previewRetention": [{ input: () => ({ retentionDays: 30 }) }],
  "settings.setFeedback": [
    {
      prepare: () =>
        inBoth((tx, orgId) => tx.organizationSettings.updateMany({ where: { orgId }, data: { scorings: 1 } })),
      input: () => ({ scorings: 3, releasesByHand: true, allowsOwnAccommodations: true }),
    },
  ],
  "settings.setRetention": [{ prepare: addRetention, input: () => ({ retentionDays: 500 }) }],
  "secret.get": [{ prepare: addKeys, shows: (_, { tenant }) => ({ geminiKey: { lastFour: lastFour[tenant] } }) }],
  "secret.setGeminiKey": [
    { prepare: addKeys, input: () => ({ key: `AIza${"k".repeat(35)}` }), shows: () => ({ lastFour: "kkkk" }) },
  ],
  "secret.removeGeminiKey": [{ prepare: addKeys, shows: () => ({ wasRemoved: true }) }],
  "invitation.list": [{ showsMarks: true }],
  "invitation.create": [
    { input: (id, { tenant }) => ({ email: `${id}@${tenant}.example`, role: "reviewer" }), showsMarks: true },
  ],
  "invitation.resend": [{ ...openInvitation, showsMarks: true }],
  "invitation.resendMany": [
    { prepare: addInvitation, input: (id) => ({ invitationIds: [id] }) },
    {
      prepare: addInvitation,
      input: (id, { tenant }) => ({ invitationIds: [id, onlyIn(otherTenant(tenant))] }),
      refused: notFound,
    },
  ],
  "invitation.revoke": [openInvitation],
};
