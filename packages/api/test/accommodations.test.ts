import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { noAccommodation } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, candidateCaller, staffCaller } from "./people.ts";

const { extraTimePercent: _, ...nothing } = noAccommodation;
const own = { ...nothing, longerPauses: true, captionsAlways: true };

describeOnBothDatabases("what makes an interview fair for somebody", () => {
  type Staff = Awaited<ReturnType<typeof staffCaller>>;
  let admin: Staff;
  beforeAll(async () => {
    await addOrganizations();
    admin = await staffCaller(await addMember("northfield", "admin"));
  });
  const leaveToCandidates = (allowsOwnAccommodations: boolean) =>
    admin.settings.setFeedback({ scorings: 1, releasesByHand: true, allowsOwnAccommodations });

  test("is theirs to choose unless the organisation says otherwise, and extra time and pauses are not", async () => {
    const member = await addMember("northfield", "candidate");
    const { accommodation } = await candidateCaller(member);
    expect(await accommodation.getOwn()).toEqual({ settings: noAccommodation, isOwnChoice: true });
    await admin.accommodation.set({
      membershipId: member.id,
      settings: { ...noAccommodation, extraTimePercent: 50 },
      isOwnChoice: true,
    });
    await accommodation.setOwn({ ...own, ...{ extraTimePercent: 100, pauses: true } });
    const settings = { ...own, extraTimePercent: 50, pauses: false };
    expect(await accommodation.getOwn()).toEqual({ settings, isOwnChoice: true });
  });

  test("is read and not chosen once staff have kept it to themselves", async () => {
    const member = await addMember("northfield", "candidate");
    const { accommodation } = await candidateCaller(member);
    const settings = { ...noAccommodation, slowerSpeech: true };
    await admin.accommodation.set({ membershipId: member.id, settings, isOwnChoice: false });
    expect(await accommodation.getOwn()).toEqual({ settings, isOwnChoice: false });
    expect(await codeOf(accommodation.setOwn(own))).toBe("FORBIDDEN");
    expect((await accommodation.getOwn()).settings).toEqual(settings);
  });

  test("is nobody's to choose in an organisation that does not offer it; what they chose before stays", async () => {
    const member = await addMember("northfield", "candidate");
    const another = await addMember("northfield", "candidate");
    const elsewhere = await addMember("brightwork", "candidate");
    const { accommodation } = await candidateCaller(member);
    await accommodation.setOwn(own);
    await leaveToCandidates(false);
    const kept = { settings: { ...own, extraTimePercent: 0, pauses: false }, isOwnChoice: false };
    expect(await accommodation.getOwn()).toEqual(kept);
    expect(await codeOf(accommodation.setOwn(nothing))).toBe("FORBIDDEN");
    expect((await (await candidateCaller(another)).accommodation.getOwn()).isOwnChoice).toBe(false);
    expect((await (await candidateCaller(elsewhere)).accommodation.getOwn()).isOwnChoice).toBe(true);
    expect(await admin.accommodation.get({ membershipId: member.id })).toMatchObject({
      isOwnChoice: true,
      isOffered: false,
    });
    await leaveToCandidates(true);
    expect(await codeOf(accommodation.setOwn(nothing))).toBeNull();
  });

  test("is seen by those who set it, and by no reviewer and nobody of another organisation", async () => {
    const member = await addMember("northfield", "candidate");
    const about = { membershipId: member.id };
    const change = { ...about, settings: noAccommodation, isOwnChoice: false };
    const reviewer = await staffCaller(await addMember("northfield", "reviewer"));
    const stranger = await staffCaller(await addMember("brightwork", "owner"));
    expect(await codeOf(reviewer.accommodation.get(about))).toBe("FORBIDDEN");
    expect(await codeOf(reviewer.accommodation.set(change))).toBe("FORBIDDEN");
    expect(await codeOf(stranger.accommodation.get(about))).toBe("NOT_FOUND");
    expect(await codeOf(stranger.accommodation.set(change))).toBe("NOT_FOUND");
  });

  test("is written down without what it is", async () => {
    const member = await addMember("northfield", "candidate");
    await (await candidateCaller(member)).accommodation.setOwn(own);
    const events = await withSystem((tx) => tx.auditEvent.findMany({ where: { subjectId: member.id } }));
    expect(events).toMatchObject([{ actor: member.id, action: "accommodation:set", details: {} }]);
  });
});
