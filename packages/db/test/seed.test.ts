import {
  anchorOf,
  evidenceSchema,
  interviewerConfigSchema,
  interviewMetricsSchema,
  rubricSchema,
  standsIn,
  templateVersionSchema,
  transcriptTurnSchema,
} from "@mockingbird/domain";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { scenarios } from "../src/seed/scenarios.ts";
import { seedOrganization } from "../src/seed/seed-organization.ts";
import { withSystem } from "../src/system.ts";
import { describeOnBothDatabases } from "../src/testing/index.ts";

const now = new Date("2026-11-22T12:00:00Z");

async function seed(at: Date): Promise<void> {
  for (const scenario of scenarios) await withSystem((tx) => seedOrganization(tx, scenario, at));
}

const readAll = () =>
  withSystem(async (tx) => ({
    organizations: await tx.organization.findMany({ orderBy: { id: "asc" } }),
    memberships: await tx.membership.findMany({ include: { user: true }, orderBy: [{ orgId: "asc" }, { id: "asc" }] }),
    configs: await tx.interviewerConfig.findMany({ orderBy: { orgId: "desc" } }),
    templates: await tx.templateVersion.findMany({ orderBy: { orgId: "asc" } }),
    assignments: await tx.assignment.findMany({ orderBy: [{ orgId: "asc" }, { id: "asc" }] }),
    interviews: await tx.interview.findMany({ orderBy: [{ orgId: "asc" }, { id: "asc" }] }),
    turns: await tx.transcriptTurn.findMany({ orderBy: [{ orgId: "asc" }, { interviewId: "asc" }, { seq: "asc" }] }),
    ledger: await tx.usageLedger.findMany({ orderBy: [{ orgId: "asc" }, { interviewId: "asc" }] }),
    evaluations: await tx.evaluation.findMany({
      include: { scores: { orderBy: { id: "asc" } }, templateVersion: true },
      orderBy: [{ orgId: "asc" }, { id: "asc" }],
    }),
    consents: await tx.consent.findMany({ orderBy: [{ orgId: "asc" }, { membershipId: "asc" }] }),
    audit: await tx.auditEvent.findMany({ orderBy: [{ orgId: "asc" }, { subjectId: "asc" }] }),
  }));

describeOnBothDatabases("the seed", () => {
  beforeAll(() => seed(now));

  it("changes nothing the second time", async () => {
    const first = await readAll();
    await seed(new Date("2026-12-24T12:00:00Z"));
    expect(await readAll()).toEqual(first);
  });

  it("knows one person in both organisations, and everyone else in one", async () => {
    const { memberships } = await readAll();
    const rolesOf = (email: string) =>
      memberships.filter((m) => m.user.email === email).map((m) => `${m.orgId} ${m.role}`);
    expect(rolesOf("sam@mockingbird.example")).toEqual(["brightwork candidate", "northfield reviewer"]);
    expect(new Set(memberships.map((m) => m.userId)).size).toBe(memberships.length - 1);
    for (const orgId of ["brightwork", "northfield"]) {
      const roles = memberships.filter((m) => m.orgId === orgId && m.user.email.includes(orgId)).map((m) => m.role);
      expect(roles.sort()).toEqual(["candidate", "candidate", "candidate", "owner", "reviewer"]);
    }
  });

  it("gives the two organisations interviewers that differ in everything", async () => {
    const [first, second] = (await readAll()).configs.map((config) => interviewerConfigSchema.parse(config));
    if (first === undefined || second === undefined) throw new Error("Each organisation has an interviewer.");
    for (const [key, value] of Object.entries(first)) expect(second).not.toHaveProperty(key, value);
  });

  it("writes what the vocabulary allows", async () => {
    const { memberships, templates, turns, assignments, interviews } = await readAll();
    for (const version of templates) expect(templateVersionSchema.parse(version).questions.length).toBeGreaterThan(3);
    const measured = interviews.filter(({ metrics }) => metrics !== null);
    expect(measured).toHaveLength(4);
    for (const { metrics, speechHeardMs, speechTranscribedMs } of measured) {
      expect(interviewMetricsSchema.safeParse(metrics).success).toBe(true);
      expect(speechTranscribedMs).toBeLessThanOrEqual(speechHeardMs ?? 0);
    }
    for (const turn of turns) expect(transcriptTurnSchema.safeParse(turn).success).toBe(true);
    const candidates = memberships.filter(({ role }) => role === "candidate");
    expect(assignments.map((a) => a.membershipId)).toEqual(candidates.map((m) => m.id));
  });

  it("has a past in this month and the last, some of it cut short, with usage and audit", async () => {
    const { interviews, ledger, audit } = await readAll();
    const months = interviews.map((interview) => interview.endedAt?.toISOString().slice(0, 7));
    expect(new Set(months)).toEqual(new Set(["2026-10", "2026-11"]));
    expect(interviews.every((interview) => interview.endedAt !== null && interview.endedAt <= now)).toBe(true);
    expect(new Set(interviews.map((interview) => interview.status))).toEqual(new Set(["completed", "partial"]));
    const ids = interviews.map((interview) => interview.id);
    expect(ledger.map((row) => row.interviewId)).toEqual(ids);
    expect(audit.filter((row) => row.action === "transcript:submit").map((row) => row.subjectId)).toEqual(ids);
    expect(ledger.filter((row) => row.chargedSeconds === 0).map((row) => row.interviewId)).toEqual([
      "northfield-leo-1",
    ]);
  });

  it("has drafts of feedback by its rubrics, marked as a demonstration, in which every quote stands", async () => {
    const { evaluations, turns, interviews } = await readAll();
    const withoutDraft = interviews.filter(({ id }) => !evaluations.some(({ interviewId }) => interviewId === id));
    expect(withoutDraft.map(({ id }) => id)).toEqual(["northfield-leo-1"]);
    for (const { orgId, interviewId, model, scores, templateVersion } of evaluations) {
      expect(model).toBe("demonstration");
      const { criteria } = rubricSchema.parse(templateVersion.rubric);
      expect(scores.map(({ criterionId }) => criterionId).sort()).toEqual(criteria.map(({ id }) => id).sort());
      for (const { criterionId, level, evidence } of scores) {
        const criterion = criteria.find(({ id }) => id === criterionId);
        if (level !== null) expect(criterion && anchorOf(criterion, level)).toBeDefined();
        const quotes = z.array(evidenceSchema).parse(evidence);
        expect(quotes.length > 0).toBe(level !== null);
        for (const { turnSeq, quote } of quotes) {
          const turn = turns.find(
            (row) => row.orgId === orgId && row.interviewId === interviewId && row.seq === turnSeq,
          );
          expect(turn?.speaker).toBe("candidate");
          expect(standsIn(quote, turn?.text ?? ""), quote).toBe(true);
        }
      }
    }
  });

  it("has candidates with a past who agreed to it before it began, and others who are still to be asked", async () => {
    const { interviews, consents } = await readAll();
    const taken = new Set(interviews.map(({ orgId, membershipId }) => `${orgId}/${membershipId}`));
    expect(new Set(consents.map(({ orgId, membershipId }) => `${orgId}/${membershipId}`))).toEqual(taken);
    for (const { membershipId, startedAt } of interviews)
      expect(
        consents.some((consent) => consent.membershipId === membershipId && consent.givenAt < (startedAt ?? now)),
      ).toBe(true);
  });
});
