import { createHash } from "node:crypto";
import { withSystem } from "@mockingbird/db/system";
import { createConsent, createInterview, describeOnBothDatabases } from "@mockingbird/db/testing";
import { consentVersion, describeRecording } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { assign } from "./assignments.ts";
import { codeOf } from "./error-code.ts";
import { addTwins } from "./interviews.ts";
import { addMember, addOrganizations, candidateCaller, now, staffCaller } from "./people.ts";

/** Texts that people have agreed to, by version. What is here already is never changed: a new text is a new line. */
const textsAgreedTo: Record<number, string> = { 1: "ZtpWiHnBoJ4EqgnvF5PVmYIoDugQjxDStQv6aO-emEE" };

test("whoever agrees to a version has read the text of that version", () => {
  const texts = [null, 1, 365].map((retentionDays) =>
    describeRecording({ organizationName: "Northfield", retentionDays }),
  );
  const digest = createHash("sha256").update(JSON.stringify(texts)).digest("base64url");
  expect({ [consentVersion]: digest }).toEqual({ [consentVersion]: textsAgreedTo[consentVersion] });
});

describeOnBothDatabases("a candidate who has not agreed", () => {
  beforeAll(async () => {
    await addOrganizations();
    await addTwins();
  });
  const addCandidate = () => addMember("northfield", "candidate", { hasAgreed: false });
  const eventsOf = (actor: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { orgId: "northfield", actor, action: "consent:give" } }));

  test("starts no interview and gets no pass, whatever page they ask from, until they agree", async () => {
    const candidate = await addCandidate();
    const { consent, interview } = await candidateCaller(candidate);
    const { id: assignmentId } = await assign(candidate);
    expect(await codeOf(interview.createSession({ assignmentId }))).toBe("CONSENT_REQUIRED");
    const other = await assign(candidate);
    const { id: interviewId } = await withSystem((tx) =>
      createInterview(tx, { orgId: "northfield", assignmentId: other.id }),
    );
    expect(await codeOf(interview.generateWorkerToken({ interviewId }))).toBe("CONSENT_REQUIRED");
    expect(await consent.get()).toEqual({ version: consentVersion, givenAt: null, retentionDays: null });

    await consent.give({ version: consentVersion });
    expect(await consent.get()).toMatchObject({ givenAt: now.toISOString() });
    expect(await codeOf(interview.createSession({ assignmentId }))).toBeNull();
    expect(await codeOf(interview.generateWorkerToken({ interviewId }))).toBeNull();
  });

  test("agrees once, however often they click, and it is written down with what they were told", async () => {
    const candidate = await addCandidate();
    const { consent } = await candidateCaller(candidate);
    await Promise.all(Array.from({ length: 5 }, () => consent.give({ version: consentVersion })));
    expect(await eventsOf(candidate.id)).toMatchObject([{ details: { version: consentVersion, retentionDays: null } }]);
    const kept = await withSystem((tx) => tx.consent.count({ where: { membershipId: candidate.id } }));
    expect(kept).toBe(1);
  });

  test("is asked again for a new text, and cannot agree to one that they were not shown", async () => {
    const candidate = await addCandidate();
    const { consent, interview } = await candidateCaller(candidate);
    const { id: assignmentId } = await assign(candidate);
    const earlier = { orgId: "northfield", membershipId: candidate.id, version: consentVersion + 1 };
    await withSystem((tx) => createConsent(tx, earlier));
    expect(await codeOf(interview.createSession({ assignmentId }))).toBe("CONSENT_REQUIRED");
    expect(await codeOf(consent.give({ version: consentVersion + 1 }))).toBe("CONSENT_REQUIRED");
    expect(await eventsOf(candidate.id)).toEqual([]);
  });

  test("has not agreed by having agreed in another organisation", async () => {
    const email = "both@elsewhere.example";
    const there = await addMember("brightwork", "candidate", { email });
    const here = await addMember("northfield", "candidate", { email, hasAgreed: false });
    expect(await (await candidateCaller(there)).consent.get()).not.toMatchObject({ givenAt: null });
    expect(await (await candidateCaller(here)).consent.get()).toMatchObject({ givenAt: null });
  });

  test("is told so only of what is theirs", async () => {
    const { interview } = await candidateCaller(await addCandidate());
    const own = await assign(await addCandidate());
    expect(await codeOf(interview.createSession({ assignmentId: own.id }))).toBe("NOT_FOUND");
    expect(await codeOf((await staffCaller(await addMember("northfield", "reviewer"))).usage.getMonth())).toBeNull();
  });
});
