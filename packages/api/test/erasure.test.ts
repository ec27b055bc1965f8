import { withSystem } from "@mockingbird/db/system";
import {
  createConsent,
  createInterview,
  createInterviewerConfig,
  describeOnBothDatabases,
} from "@mockingbird/db/testing";
import { erasedPersonName, noAccommodation } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { assign } from "./assignments.ts";
import { callAsClock } from "./call-as-clock.ts";
import { callAsWorker } from "./call-as-worker.ts";
import { deliverInterview } from "./deliver-answered.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared, transcriptOf } from "./interviews.ts";
import { addMember, addOrganizations, candidateCaller, hour, now, staffCaller, tenants } from "./people.ts";
import { addSpokenInterview, keptOf } from "./personal-data.ts";

const past = new Date(now.getTime() - 24 * hour);
/** Nobody listens there: the Worker is away. */
const nowhere = "http://127.0.0.1:1";
const adminOf = async (orgId: string) => staffCaller(await addMember(orgId, "admin"), () => now, { url: nowhere });

/** Has them ask for it, and answers what the organisation's staff see of that. */
async function ask(member: { orgId: string; userId: string; id: string }) {
  const { erasure } = await candidateCaller(member);
  await erasure.request();
  return withSystem((tx) =>
    tx.erasureRequest.findFirstOrThrow({ where: { membershipId: member.id, withdrawnAt: null, completedAt: null } }),
  );
}
const userOf = (userId: string) => withSystem((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }));

describeOnBothDatabases("an erasure", () => {
  let twins: Awaited<ReturnType<typeof addTwins>>;
  beforeAll(async () => {
    await addOrganizations();
    twins = await addTwins();
    for (const orgId of tenants) await withSystem((tx) => createInterviewerConfig(tx, { orgId, version: 2 }));
  });

  test("is asked for once, and can be taken back until it is done", async () => {
    const candidate = await addMember("northfield", "candidate");
    const { erasure } = await candidateCaller(candidate);
    expect(await erasure.get()).toBeNull();
    expect(await erasure.request()).toEqual(await erasure.request());
    expect(await erasure.get()).toEqual({ requestedAt: now.toISOString() });
    await erasure.withdraw();
    expect(await erasure.get()).toBeNull();
    expect(await codeOf(erasure.withdraw())).toBe("NOT_FOUND");
    const admin = await adminOf("northfield");
    expect((await admin.erasure.list()).filter(({ email }) => email === candidate.user.email)).toEqual([]);
  });

  test("deletes what somebody said and who they are, and keeps what was used, with a receipt", async () => {
    const candidate = await addMember("northfield", "candidate", { name: "Ida Gone" });
    const { interviewId } = await addSpokenInterview(candidate, "Forget this.", past);
    const own = await candidateCaller(candidate);
    const { extraTimePercent: _, ...nothing } = noAccommodation;
    await own.accommodation.setOwn({ ...nothing, typedAnswers: true });
    const said = { pronunciation: "EE-dah", languageCode: "de-DE", timeZone: "Asia/Tokyo" };
    await own.user.updateProfile({ name: "Ida Gone", ...said });
    const request = await ask(candidate);
    const admin = await adminOf("northfield");
    expect(await admin.erasure.list()).toContainEqual(expect.objectContaining({ name: "Ida Gone", completedAt: null }));
    await admin.erasure.complete({ requestId: request.id });

    expect(await keptOf("northfield", interviewId)).toEqual({
      turns: 0,
      review: 0,
      ledger: 1,
      bodyHash: "deleted",
      contentDeletedAt: now,
      durationSeconds: 60,
    });
    const user = await userOf(candidate.userId);
    const unsaid = { pronunciation: null, languageCode: null, timeZone: null };
    expect(user).toMatchObject({ name: erasedPersonName, ...unsaid, erasedAt: now });
    const fairness = { where: { membershipId: candidate.id } };
    expect(await withSystem((tx) => tx.accommodation.count(fairness))).toBe(0);
    expect(user.email).toMatch(/@erased\.invalid$/);
    expect(await withSystem((tx) => tx.authSession.count({ where: { userId: candidate.userId } }))).toBe(0);
    expect(await codeOf((await candidateCaller(candidate)).user.getProfile())).toBe("UNAUTHENTICATED");
    const page = await admin.interview.getTranscript({ interviewId });
    expect(page).toMatchObject({
      candidateName: erasedPersonName,
      contentDeleted: { at: now.toISOString(), reason: "erasure" },
      turns: [],
    });
    expect(await admin.deletion.listReceipts()).toContainEqual(
      expect.objectContaining({ reason: "erasure", interviews: 1, turns: 1 }),
    );
    expect(JSON.stringify(await admin.erasure.list())).not.toContain("Ida Gone");
  });

  test("keeps the seat that they took and the seconds that were charged, under nobody's name", async () => {
    const candidate = await addMember("northfield", "candidate", { name: "Sid Seated" });
    await deliverInterview({ orgId: "northfield", membershipId: candidate.id, seconds: 600, at: now });
    const counted = () =>
      withSystem(async (tx) => ({
        periods: await tx.usagePeriod.findMany({ where: { orgId: "northfield" }, orderBy: { id: "asc" } }),
        seats: await tx.seat.findMany({ where: { membershipId: candidate.id } }),
      }));
    const before = await counted();
    expect(before.seats).toHaveLength(1);
    const { id: requestId } = await ask(candidate);
    await (await adminOf("northfield")).erasure.complete({ requestId });
    expect(await counted()).toEqual(before);
    expect((await userOf(candidate.userId)).name).toBe(erasedPersonName);
  });

  test("leaves an audit that is whole, knows what was done, and names nobody", async () => {
    const candidate = await addMember("northfield", "candidate", { name: "Una Named", email: "una@named.example" });
    const request = await ask(candidate);
    const admin = await adminOf("northfield");
    await admin.erasure.complete({ requestId: request.id });
    expect(await admin.audit.verify()).toMatchObject({ broken: null });
    const events = await withSystem((tx) => tx.auditEvent.findMany({ where: { orgId: "northfield" } }));
    expect(events.map(({ action }) => action)).toContain("erasure:complete");
    expect(JSON.stringify(events)).not.toMatch(/Una|named\.example/);
  });

  test("done twice does nothing more, and finishes what was cut short", async () => {
    const candidate = await addMember("northfield", "candidate", { name: "Cut Short" });
    const request = await ask(candidate);
    const admin = await adminOf("northfield");
    await admin.erasure.complete({ requestId: request.id });
    const receipts = await admin.deletion.listReceipts();
    // As if the process had died between the organisation's part and the person's.
    await withSystem((tx) =>
      tx.user.update({
        where: { id: candidate.userId },
        data: { name: "Cut Short", email: candidate.user.email, erasedAt: null },
      }),
    );
    await admin.erasure.complete({ requestId: request.id });
    expect((await userOf(candidate.userId)).name).toBe(erasedPersonName);
    expect(await admin.deletion.listReceipts()).toEqual(receipts);
  });

  test("cut short, and never completed again, is finished by the clock", async () => {
    const candidate = await addMember("northfield", "candidate", { name: "Left Over" });
    const completedAt = now;
    await withSystem(async (tx) => {
      const key = { orgId: "northfield", membershipId: candidate.id };
      await tx.erasureRequest.create({ data: { ...key, completedAt, completedById: "somebody" } });
    });
    expect(await callAsClock("retention.sweep", {})).toMatchObject({ body: { erasures: 1 } });
    expect((await userOf(candidate.userId)).name).toBe(erasedPersonName);
    expect(await callAsClock("retention.sweep", {})).toMatchObject({ body: { erasures: 0 } });
  });

  test("at the very moment at which a transcript is delivered leaves no word of it", async () => {
    for (let times = 0; times < 5; times += 1) {
      const candidate = await addMember("northfield", "candidate");
      const { id: assignmentId } = await assign(candidate);
      const { id } = await withSystem((tx) =>
        createInterview(tx, { orgId: "northfield", assignmentId, status: "live", startedAt: past }),
      );
      const request = await ask(candidate);
      const admin = await adminOf("northfield");
      const [delivery] = await Promise.all([
        callAsWorker("interview.submitTranscript", transcriptOf(id), { org: "northfield", iv: id }),
        admin.erasure.complete({ requestId: request.id }),
      ]);
      expect(delivery.status).toBe(200);
      expect(await keptOf("northfield", id)).toMatchObject({ turns: 0, ledger: 1, bodyHash: "deleted" });
    }
  });

  test("in one organisation leaves the person in the other, who is unknown only to the first", async () => {
    const email = "both@elsewhere.example";
    const here = await addMember("northfield", "candidate", { email, name: "Ada Both" });
    const there = await addMember("brightwork", "candidate", { email });
    const inBoth = await Promise.all([here, there].map((each) => addSpokenInterview(each, "Mine.", past)));
    const request = await ask(here);
    const [northfield, brightwork] = await Promise.all(tenants.map(adminOf));
    await northfield?.erasure.complete({ requestId: request.id });
    expect(await userOf(here.userId)).toMatchObject({ name: "Ada Both", email, erasedAt: null });
    const [erased, kept] = inBoth.map(({ interviewId }) => ({ interviewId }));
    if (!erased || !kept || !northfield || !brightwork) throw new Error("Both were made above.");
    expect(await northfield.interview.getTranscript(erased)).toMatchObject({
      candidateName: erasedPersonName,
      turns: [],
    });
    const stays = await brightwork.interview.getTranscript(kept);
    expect(stays).toMatchObject({ candidateName: "Ada Both", contentDeleted: null, turns: [{ text: "Mine." }] });
    const data = await (await candidateCaller(there)).user.exportData();
    expect(data.organizations.map(({ organization }) => organization)).toEqual(["Brightwork Talent"]);
  });

  test("while an interview runs keeps nothing of what is delivered later", async () => {
    const request = await ask(twins.northfield.candidate);
    const admin = await adminOf("northfield");
    await admin.erasure.complete({ requestId: request.id });
    const subject = { org: "northfield", iv: shared.interview };
    const standing = await callAsWorker("interview.confirmStanding", { interviewId: shared.interview }, subject);
    expect(standing.body).toMatchObject({ standing: "removed" });
    const deliver = () => callAsWorker("interview.submitTranscript", transcriptOf(shared.interview), subject);
    expect(await deliver()).toMatchObject({ status: 200 });
    expect(await deliver()).toMatchObject({ status: 200 });
    expect(await keptOf("northfield", shared.interview)).toMatchObject({ turns: 0, ledger: 1, bodyHash: "deleted" });
    const twin = await withSystem((tx) => tx.transcriptTurn.count({ where: { orgId: "brightwork" } }));
    expect(twin).toBeGreaterThan(0);
  });

  test("of the last owner is refused, and nothing of theirs is deleted", async () => {
    const owner = await addMember("northfield", "owner");
    const request = await withSystem((tx) =>
      tx.erasureRequest.create({ data: { orgId: "northfield", membershipId: owner.id } }),
    );
    const admin = await adminOf("northfield");
    expect(await codeOf(admin.erasure.complete({ requestId: request.id }))).toBe("LAST_OWNER");
    expect(await userOf(owner.userId)).toMatchObject({ erasedAt: null });
    await addMember("northfield", "owner");
    expect(await codeOf(admin.erasure.complete({ requestId: request.id }))).toBeNull();
  });

  test("of another organisation's, or a withdrawn one, is not there", async () => {
    const candidate = await addMember("northfield", "candidate");
    const request = await ask(candidate);
    const stranger = await adminOf("brightwork");
    expect(await codeOf(stranger.erasure.complete({ requestId: request.id }))).toBe("NOT_FOUND");
    await (await candidateCaller(candidate)).erasure.withdraw();
    const admin = await adminOf("northfield");
    expect(await codeOf(admin.erasure.complete({ requestId: request.id }))).toBe("NOT_FOUND");
    expect(await userOf(candidate.userId)).toMatchObject({ erasedAt: null });
  });

  test("frees the address for a new beginning, and keeps the proof of an old consent under no name", async () => {
    const email = "again@elsewhere.example";
    const first = await addMember("northfield", "candidate", { email, hasAgreed: false });
    await withSystem((tx) => createConsent(tx, { orgId: "northfield", membershipId: first.id }));
    const request = await ask(first);
    await (await adminOf("northfield")).erasure.complete({ requestId: request.id });
    const second = await addMember("northfield", "candidate", { email, hasAgreed: false });
    expect(await (await candidateCaller(second)).consent.get()).toMatchObject({ givenAt: null });
    expect(await withSystem((tx) => tx.consent.count({ where: { membershipId: first.id } }))).toBe(1);
  });
});
