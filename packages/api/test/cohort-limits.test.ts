import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { addMember, addOrganizations, staffCaller, tenants } from "./people.ts";

const cohortId = "cohort-1";

describeOnBothDatabases("a reviewer who is limited to cohorts", () => {
  type Staff = Awaited<ReturnType<typeof staffCaller>>;
  let reviewerId: string;
  let limited: Staff;
  let free: Staff;

  beforeAll(async () => {
    await addOrganizations();
    const { northfield } = await addTwins();
    free = await staffCaller(northfield.reviewer);
    const reviewer = await addMember("northfield", "reviewer");
    reviewerId = reviewer.id;
    const key = { orgId_id: { orgId: "northfield", id: reviewer.id } };
    await withSystem(async (tx) => {
      await tx.membership.update({ where: key, data: { isLimitedToCohorts: true } });
      for (const orgId of tenants) await tx.cohort.create({ data: { orgId, id: cohortId, name: "Class of 2027" } });
    });
    limited = await staffCaller(reviewer);
  });
  beforeEach(() =>
    withSystem(async (tx) => {
      await tx.cohortMember.deleteMany({});
      await tx.cohortReviewer.deleteMany({});
    }),
  );

  const input = { interviewId: shared.interview };
  const link = (orgId: string, { asCandidate, asReviewer }: { asCandidate?: boolean; asReviewer?: boolean }) =>
    withSystem(async (tx) => {
      if (asCandidate) await tx.cohortMember.create({ data: { orgId, cohortId, membershipId: shared.candidate } });
      if (asReviewer) await tx.cohortReviewer.create({ data: { orgId, cohortId, membershipId: reviewerId } });
    });
  async function seenBy({ interview }: Staff) {
    const { rows } = await interview.list({});
    return {
      listed: rows.map(({ interviewId }) => interviewId),
      transcript: await codeOf(interview.getTranscript(input)),
      // There is no Worker here: whoever may ask is told that it cannot be reached.
      delivery: (await codeOf(interview.retryDelivery(input))) === "NOT_FOUND" ? "NOT_FOUND" : "asked",
    };
  }
  const everything = { listed: [shared.interview], transcript: null, delivery: "asked" };
  const nothing = { listed: [], transcript: "NOT_FOUND", delivery: "NOT_FOUND" };

  test("sees a candidate's interviews while both are in one cohort, and as if there were none otherwise", async () => {
    expect(await seenBy(limited)).toEqual(nothing);
    await link("northfield", { asCandidate: true });
    expect(await seenBy(limited)).toEqual(nothing);
    await link("northfield", { asReviewer: true });
    expect(await seenBy(limited)).toEqual(everything);
    await withSystem((tx) => tx.cohortMember.deleteMany({ where: { orgId: "northfield" } }));
    expect(await seenBy(limited)).toEqual(nothing);
    expect(await seenBy(free)).toEqual(everything);
  });

  test("gains nothing from a cohort of the same id in another organisation", async () => {
    await link("northfield", { asReviewer: true });
    await link("brightwork", { asCandidate: true });
    expect(await seenBy(limited)).toEqual(nothing);
    await link("northfield", { asCandidate: true });
    expect(await seenBy(limited)).toEqual(everything);
  });

  test("leaves no trace in the audit of what they were not shown", async () => {
    const reads = () => withSystem((tx) => tx.auditEvent.count({ where: { actor: reviewerId } }));
    const before = await reads();
    await seenBy(limited);
    expect(await reads()).toBe(before);
  });

  test("does not read what the whole organisation used", async () => {
    expect(await codeOf(limited.usage.getMonth())).toBe("FORBIDDEN");
    expect(await codeOf(free.usage.getMonth())).toBeNull();
  });

  test("sees everything when their place has another role by now, whatever the limit says", async () => {
    const setRole = (role: string) =>
      withSystem((tx) =>
        tx.membership.update({ where: { orgId_id: { orgId: "northfield", id: reviewerId } }, data: { role } }),
      );
    await setRole("admin");
    expect(await seenBy(limited)).toEqual(everything);
    await setRole("candidate");
    expect(await seenBy(limited)).toEqual(nothing);
    await setRole("reviewer");
  });
});
