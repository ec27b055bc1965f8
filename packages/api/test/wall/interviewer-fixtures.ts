import type { InterviewerDraft } from "@mockingbird/domain";
import { draftRevisionOf } from "../../src/mapping/to-saved-draft.ts";
import type { Fixture, Fixtures } from "./fixture.ts";
import { inBoth } from "./furnish.ts";

const content: InterviewerDraft = {
  instructions: "Be friendly and slow.",
  personaName: "Robin",
  persona: "",
  voice: "Puck",
  languageCode: "en-US",
  otherLanguageCodes: [],
  model: "gemini-3.8-live",
  temperature: 0.6,
  patience: "long",
  followsUp: true,
  neverAsk: [],
};
const updatedAt = new Date("2026-11-22T09:00:00.000Z");
const revision = draftRevisionOf({ revision: 1, updatedAt });

/** Each organisation with its first version, and with a draft or without one, whatever was published or written before. */
const begun = (hasDraft: boolean) => () =>
  inBoth(async (tx, orgId) => {
    await tx.interviewerDraft.deleteMany({ where: { orgId } });
    await tx.interviewerConfig.deleteMany({ where: { orgId, version: { gt: 1 } } });
    const instructions = `Be friendly at ${orgId}.`;
    await tx.interviewerConfig.updateMany({
      where: { orgId, version: 1 },
      data: { note: `First of ${orgId}`, instructions },
    });
    if (!hasDraft) return;
    await tx.interviewerDraft.create({
      data: {
        orgId,
        content: { ...content, persona: `As at ${orgId}` },
        baseVersion: 1,
        updatedAt,
        updatedById: "admin",
      },
    });
  });
const withDraft: Fixture = { prepare: begun(true) };

export const interviewerFixtures: Fixtures = {
  "interviewer.get": [{ ...withDraft, showsMarks: true }],
  "interviewer.listVersions": [{ ...withDraft, showsMarks: true }],
  "interviewer.compare": [{ ...withDraft, input: () => ({ from: 1, to: "draft" }), showsMarks: true }],
  "interviewer.saveDraft": [
    { prepare: begun(false), input: () => ({ content, revision: null, baseVersion: 1 }) },
    // Somebody who goes on with another's draft; each on one of their own, since the last one changes it.
    {
      prepare: () =>
        begun(true)().then(() =>
          inBoth((tx, orgId) =>
            tx.interviewerDraft.updateMany({ where: { orgId }, data: { updatedById: "removedOwner" } }),
          ),
        ),
      input: () => ({ content, revision, baseVersion: 1 }),
    },
  ],
  "interviewer.discardDraft": [{ ...withDraft, input: () => ({ revision }) }],
  "interviewer.publish": [{ ...withDraft, input: () => ({ revision, latestVersion: 1, note: "Slower" }) }],
  "interviewer.rollBack": [
    {
      prepare: () =>
        begun(true)().then(() =>
          inBoth((tx, orgId) => tx.interviewerConfig.create({ data: { orgId, version: 2, ...content } })),
        ),
      input: () => ({ version: 1, latestVersion: 2, note: "" }),
    },
  ],
  "interviewer.try": [{ ...withDraft, input: () => ({ templateId: "template" }), idField: "templateId" }],
};
