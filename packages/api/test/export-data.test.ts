import { withSystem } from "@mockingbird/db/system";
import { createInterviewerConfig, describeOnBothDatabases } from "@mockingbird/db/testing";
import { noAccommodation, rateLimits } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { deliverInterview } from "./deliver-answered.ts";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, candidateCaller, hour, now, staffCaller, tenants } from "./people.ts";
import { addSpokenInterview } from "./personal-data.ts";
import { periodId, setSubscription } from "./subscription.ts";

const past = new Date(now.getTime() - 24 * hour);
const email = "both@elsewhere.example";

describeOnBothDatabases("somebody who downloads their data", () => {
  beforeAll(async () => {
    await addOrganizations();
    await withSystem(async (tx) => {
      for (const orgId of tenants) await createInterviewerConfig(tx, { orgId });
    });
  });
  const exportsIn = (orgId: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { orgId, action: "profile:export" } }));

  test("gets what every organisation of theirs keeps, also one that they left, and nobody else's", async () => {
    const here = await addMember("northfield", "candidate", { email, name: "Ada Both" });
    const there = await addMember("brightwork", "candidate", { email });
    const other = await addMember("northfield", "candidate");
    const { interviewId } = await addSpokenInterview(here, "I like puzzles.", past);
    await addSpokenInterview(there, "I like people.", past);
    await addSpokenInterview(other, "I like secrets.", past);
    await withSystem((tx) => tx.membership.updateMany({ where: { id: there.id }, data: { removedAt: past } }));
    const reviewer = await staffCaller(await addMember("northfield", "reviewer", { name: "Rita Reader" }));
    await reviewer.interview.getTranscript({ interviewId });

    const data = await (await candidateCaller(here)).user.exportData();
    expect(data).toMatchObject({ version: 1, person: { name: "Ada Both", email } });
    expect(data.organizations.map(({ organization, removedAt }) => [organization, removedAt])).toEqual([
      ["Northfield University", null],
      ["Brightwork Talent", past.toISOString()],
    ]);
    const interviews = data.organizations.flatMap(({ assignments }) => assignments.flatMap((each) => each.interviews));
    expect(interviews.flatMap(({ turns }) => turns.map(({ text }) => text))).toEqual([
      "I like puzzles.",
      "I like people.",
    ]);
    expect(interviews[0]?.readByStaffAt).toHaveLength(1);
    expect(data.organizations[0]?.consents).toHaveLength(1);
    expect(data.sessions).toMatchObject([{ app: "web" }]);
    expect(JSON.stringify(data)).not.toContain("secrets");
    expect(JSON.stringify(data)).not.toContain("Rita");
  });

  test("gets what they said of themselves, of what was heard and of how it went", async () => {
    const candidate = await addMember("northfield", "candidate");
    await addSpokenInterview(candidate, "I like lakes.", past);
    const caller = await candidateCaller(candidate);
    const said = { name: "Lia Lake", pronunciation: "LEE-ah", languageCode: "de-DE", timeZone: "Asia/Tokyo" };
    await caller.user.updateProfile(said);
    const { extraTimePercent: _, ...own } = noAccommodation;
    await caller.accommodation.setOwn({ ...own, slowerSpeech: true });
    const { person, organizations } = await caller.user.exportData();
    expect(person).toMatchObject(said);
    expect(organizations[0]?.accommodation).toMatchObject({ settings: { slowerSpeech: true }, isOwnChoice: true });
    expect(organizations[0]?.assignments[0]?.interviews[0]).toMatchObject({
      corrections: [{ turnSeq: 0, text: 'Meant "I like lakes.".' }],
      selfAssessment: [{ criterionId: "structure", level: 1 }],
      problemsReported: [{ kind: "sound", text: 'After "I like lakes." it crackled.' }],
      evaluations: [{ model: "test", promptVersion: 1, scorings: 1 }],
    });
  });

  test("gets what their organisation was charged for their interviews, and where they took a seat", async () => {
    const candidate = await addMember("northfield", "candidate");
    const { orgId, id: membershipId } = candidate;
    await setSubscription(orgId);
    const { startedAt } = await deliverInterview({ orgId, membershipId, seconds: 600, at: now });
    await deliverInterview({ orgId, membershipId, seconds: 60, at: now, isAnswered: false });
    const { organizations } = await (await candidateCaller(candidate)).user.exportData();
    expect(organizations[0]?.seats).toEqual([
      { usedAt: new Date(startedAt.getTime() + 4000).toISOString(), periodFrom: periodId },
    ]);
    const interviews = organizations[0]?.assignments.flatMap((each) => each.interviews.map(({ charge }) => charge));
    expect(interviews).toEqual(
      expect.arrayContaining([
        { chargedSeconds: 600, chargeReason: "answered" },
        { chargedSeconds: 0, chargeReason: "not_answered" },
      ]),
    );
  });

  test("is written down for it in each of those organisations", async () => {
    const person = { email: "twice@elsewhere.example" };
    const here = await addMember("northfield", "candidate", person);
    const there = await addMember("brightwork", "candidate", person);
    const before = { northfield: await exportsIn("northfield"), brightwork: await exportsIn("brightwork") };
    await (await candidateCaller(here)).user.exportData();
    for (const { orgId, id } of [here, there]) {
      const added = (await exportsIn(orgId)).slice(before[orgId === "northfield" ? "northfield" : "brightwork"].length);
      expect(added.map(({ actor }) => actor)).toEqual([id]);
    }
  });

  test("may do so as often as anybody needs, but not all the time", async () => {
    const { user } = await candidateCaller(await addMember("northfield", "candidate"));
    for (let times = 0; times < rateLimits.exportsByAccount.uses; times += 1) await user.exportData();
    expect(await codeOf(user.exportData())).toBe("TOO_MANY_REQUESTS");
    const other = await candidateCaller(await addMember("northfield", "candidate"));
    expect(await codeOf(other.user.exportData())).toBeNull();
  });
});
