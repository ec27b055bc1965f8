import { withSystem } from "@mockingbird/db/system";
import {
  createAssignment,
  createInterviewerConfig,
  createOrganization,
  createTemplate,
  describeOnBothDatabases,
} from "@mockingbird/db/testing";
import type { InterviewerDraft } from "@mockingbird/domain";
import { beforeEach, expect, test, vi } from "vitest";
import { parseEnv } from "../src/settings/parse-env.ts";
import { webEnvSchema } from "../src/web/env-schema.ts";
import { createWebApp } from "../src/web/web-app.ts";
import { Browser } from "./browser.ts";
import { callAsWorker } from "./call-as-worker.ts";
import { localEnvironment } from "./environments.ts";
import { codeOf } from "./error-code.ts";
import { transcriptOf } from "./interviews.ts";
import { addMember, candidateCaller, now, staffCaller } from "./people.ts";

type Staff = Awaited<ReturnType<typeof staffCaller>>;

const clock = () => new Date();
const draftOf = (changes: Partial<InterviewerDraft>): InterviewerDraft => ({
  instructions: "Be friendly and brief.",
  personaName: "",
  persona: "",
  voice: "Kore",
  languageCode: "en-US",
  otherLanguageCodes: [],
  model: "gemini-3.8-live",
  temperature: 0.6,
  patience: "normal",
  followsUp: true,
  neverAsk: [],
  ...changes,
});

describeOnBothDatabases("the interviewer", () => {
  /** One for each test, since nothing that was published or written in the audit is ever taken away. */
  let orgId: string;
  let ada: Staff;
  /** Ada by the clock of sign-in, by which a link expires. */
  let trying: Staff;
  let mei: Staff;
  let reviewer: Staff;
  let candidate: Awaited<ReturnType<typeof addMember>>;
  beforeEach(async () => {
    orgId = `org-${crypto.randomUUID()}`;
    await withSystem(async (tx) => {
      await createOrganization(tx, { id: orgId });
      await createTemplate(tx, { orgId, id: "template", title: "First round" });
      await createInterviewerConfig(tx, { orgId, id: "first" });
    });
    const place = await addMember(orgId, "admin", { id: "ada", name: "Ada Park" });
    ada = await staffCaller(place);
    trying = await staffCaller(place, clock);
    mei = await staffCaller(await addMember(orgId, "owner", { id: "mei", name: "Mei Tanaka" }));
    reviewer = await staffCaller(await addMember(orgId, "reviewer", { id: "priya" }));
    candidate = await addMember(orgId, "candidate", { id: "leo" });
  });

  const begin = (changes: Partial<InterviewerDraft>, by = ada) =>
    by.interviewer.saveDraft({ content: draftOf(changes), revision: null, baseVersion: 1 });
  const publish = async (changes: Partial<InterviewerDraft>, note = "") => {
    const { version: latestVersion } = (await ada.interviewer.get()).published;
    const { revision } = await ada.interviewer.saveDraft({
      content: draftOf(changes),
      revision: null,
      baseVersion: latestVersion,
    });
    return ada.interviewer.publish({ revision, latestVersion, note });
  };
  const actions = async () => {
    const where = { orgId, action: { startsWith: "interviewer:" } };
    const events = await withSystem((tx) => tx.auditEvent.findMany({ where, orderBy: { seq: "asc" } }));
    return events.map(({ action, actor }) => `${actor} ${action}`);
  };

  test("is written in a draft that may be unfinished, and changes for nobody until it is published", async () => {
    const first = await begin({ instructions: "Hello {{nobody}}" });
    const second = await ada.interviewer.saveDraft({ content: draftOf({ voice: "Puck" }), baseVersion: 1, ...first });
    const { published, draft } = await mei.interviewer.get();
    expect(published).toMatchObject({ version: 1, content: { voice: "Kore" } });
    expect(draft).toMatchObject({
      content: { voice: "Puck" },
      baseVersion: 1,
      updatedByName: "Ada Park",
      isOwn: false,
    });
    expect(draft?.revision).toBe(second.revision);
    expect(await mei.interviewer.compare({ from: 1, to: "draft" })).toMatchObject({ fields: ["voice"] });

    await ada.interviewer.publish({ revision: second.revision, latestVersion: 1, note: "  A warmer voice " });
    const after = await mei.interviewer.get();
    expect(after.draft).toBeNull();
    expect(after.published).toMatchObject({
      version: 2,
      note: "A warmer voice",
      createdByName: "Ada Park",
      content: { voice: "Puck" },
    });
    expect(await actions()).toEqual(["ada interviewer:draft", "ada interviewer:publish"]);
  });

  test("keeps two editors from overwriting each other, and tells the second whose draft is newer", async () => {
    const { revision } = await begin({ persona: "Calm" });
    expect(await codeOf(begin({ persona: "Brisk" }, mei))).toBe("EDITED_MEANWHILE");
    const theirs = await mei.interviewer.saveDraft({
      content: draftOf({ persona: "Brisk" }),
      revision,
      baseVersion: 1,
    });
    const late = { content: draftOf({ persona: "Calmer" }), revision, baseVersion: 1 };
    expect(await codeOf(ada.interviewer.saveDraft(late))).toBe("EDITED_MEANWHILE");
    for (const call of [
      () => ada.interviewer.discardDraft({ revision }),
      () => ada.interviewer.publish({ revision, latestVersion: 1, note: "" }),
    ]) {
      expect(await codeOf(call())).toBe("EDITED_MEANWHILE");
    }
    const { draft } = await ada.interviewer.get();
    expect(draft).toMatchObject({
      content: { persona: "Brisk" },
      updatedByName: "Mei Tanaka",
      revision: theirs.revision,
    });
    expect(await actions()).toEqual(["ada interviewer:draft", "mei interviewer:draft"]);
  });

  test("of several who begin a draft at once, one does", async () => {
    const outcomes = await Promise.all([ada, mei, ada, mei].map((by) => codeOf(begin({ voice: "Puck" }, by))));
    expect(outcomes.filter((code) => code === "EDITED_MEANWHILE")).toHaveLength(3);
  });

  test("a draft that was discarded is gone, can be begun again, and is not mistaken for the one before", async () => {
    const gone = await begin({ persona: "Calm" });
    await ada.interviewer.discardDraft(gone);
    expect((await ada.interviewer.get()).draft).toBeNull();
    const later = await staffCaller(
      await withSystem((tx) => tx.membership.findUniqueOrThrow({ where: { orgId_id: { orgId, id: "ada" } } })),
      () => new Date(now.getTime() + 1_000),
    );
    await begin({ persona: "Calm" }, later);
    const stale = { content: draftOf({}), revision: gone.revision, baseVersion: 1 };
    expect(await codeOf(ada.interviewer.saveDraft(stale))).toBe("EDITED_MEANWHILE");
  });

  test("nothing unfinished, unchanged or compared with another version is published", async () => {
    const unfinished = await begin({ instructions: "Hello {{nobody}}" });
    await expect(ada.interviewer.publish({ ...unfinished, latestVersion: 1, note: "" })).rejects.toThrow(
      "{{nobody}} is not known.",
    );
    const same = await ada.interviewer.saveDraft({ content: draftOf({}), baseVersion: 1, ...unfinished });
    expect(await codeOf(ada.interviewer.publish({ ...same, latestVersion: 1, note: "" }))).toBe("INVALID_INPUT");
    const other = await ada.interviewer.saveDraft({ content: draftOf({ voice: "Puck" }), baseVersion: 1, ...same });
    expect(await codeOf(ada.interviewer.publish({ ...other, latestVersion: 2, note: "" }))).toBe("EDITED_MEANWHILE");
    expect((await ada.interviewer.get()).draft?.content.voice).toBe("Puck");
  });

  test("goes back to what an earlier version said as a new version, and keeps every one", async () => {
    await publish({ voice: "Puck" }, "Warmer");
    await publish({ voice: "Charon" });
    expect(await mei.interviewer.rollBack({ version: 1, latestVersion: 3, note: "Kore again" })).toEqual({
      version: 4,
    });
    expect(await codeOf(mei.interviewer.rollBack({ version: 1, latestVersion: 4, note: "" }))).toBe("INVALID_INPUT");
    expect(await codeOf(mei.interviewer.rollBack({ version: 9, latestVersion: 4, note: "" }))).toBe("NOT_FOUND");
    const { versions } = await reviewer.interviewer.listVersions({});
    expect(versions.map(({ version, note, createdByName }) => [version, note, createdByName])).toEqual([
      [4, "Kore again", "Mei Tanaka"],
      [3, "", "Ada Park"],
      [2, "Warmer", "Ada Park"],
      [1, "", null],
    ]);
    expect((await reviewer.interviewer.listVersions({ before: 2 })).versions).toHaveLength(1);
    expect(await reviewer.interviewer.compare({ from: 1, to: 4 })).toMatchObject({ fields: [] });
    expect((await actions()).at(-1)).toBe("mei interviewer:roll-back");
  });

  test("many versions come page by page", async () => {
    await withSystem(async (tx) => {
      for (let version = 2; version <= 45; version += 1) await createInterviewerConfig(tx, { orgId, version });
    });
    const seen: number[] = [];
    for (let before: number | null = null; ; ) {
      const page: Awaited<ReturnType<Staff["interviewer"]["listVersions"]>> = await ada.interviewer.listVersions({
        before,
      });
      seen.push(...page.versions.map(({ version }) => version));
      before = page.nextBefore;
      if (before === null) break;
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => 45 - index));
  });

  test("a reviewer reads it and changes nothing", async () => {
    expect((await reviewer.interviewer.get()).published.version).toBe(1);
    const { revision } = await begin({ voice: "Puck" });
    for (const call of [
      () => reviewer.interviewer.saveDraft({ content: draftOf({}), revision, baseVersion: 1 }),
      () => reviewer.interviewer.publish({ revision, latestVersion: 1, note: "" }),
      () => reviewer.interviewer.discardDraft({ revision }),
      () => reviewer.interviewer.rollBack({ version: 1, latestVersion: 1, note: "" }),
      () => reviewer.interviewer.try({ templateId: "template" }),
    ]) {
      expect(await codeOf(call())).toBe("FORBIDDEN");
    }
  });

  test("attempts keep the version they began with, while they are live and after, whatever is published", async () => {
    const { id: assignmentId } = await withSystem((tx) =>
      createAssignment(tx, { orgId, templateId: "template", membershipId: "leo" }),
    );
    const { interview } = await candidateCaller(candidate);
    const { interviewId } = await interview.createSession({ assignmentId });
    const subject = { org: orgId, iv: interviewId };
    const configOf = async () => (await callAsWorker("interview.getSessionConfig", { interviewId }, subject)).body;
    const before = await configOf();
    await callAsWorker("interview.markLive", { interviewId, startedAt: now.toISOString() }, subject);
    await publish({ voice: "Puck", instructions: "Be brisk." });
    expect(await configOf()).toEqual(before);
    await callAsWorker("interview.submitTranscript", transcriptOf(interviewId), subject);
    expect(await ada.interview.getTranscript({ interviewId })).toMatchObject({ configVersion: 1, voice: "Kore" });
    const next = await interview.createSession({ assignmentId });
    const row = await withSystem((tx) =>
      tx.interview.findUniqueOrThrow({
        where: { orgId_id: { orgId, id: next.interviewId } },
        include: { interviewerConfig: true },
      }),
    );
    expect(row.interviewerConfig).toMatchObject({ version: 2, voice: "Puck" });
  });

  test("is tried for a minute by whoever writes it, as it was at that moment, and stands in no list", async () => {
    const { revision } = await begin({ personaName: "Robin", patience: "long" });
    const { path } = await trying.interviewer.try({ templateId: "template" });
    await ada.interviewer.saveDraft({ content: draftOf({ personaName: "Later" }), revision, baseVersion: 1 });
    const address = new URL(path, "http://localhost");
    const interviewId = address.searchParams.get("interview") ?? "";
    expect(address.pathname).toBe("/sign-in/trial");

    const env = parseEnv(webEnvSchema, localEnvironment);
    vi.stubEnv("NEXTAUTH_URL", env.WEB_URL);
    const web = createWebApp(env, { afterResponse: () => undefined, now: clock });
    const browser = new Browser(env.WEB_URL, web.handleAuth);
    const token = address.searchParams.get("token") ?? "";
    await browser.post("/api/auth/callback/trial", { token });
    const session = await web.getCaller(browser.headers);
    expect(session?.viewer).toMatchObject({
      membershipId: "ada",
      organization: { id: orgId },
      organizations: [{ id: orgId }],
    });
    // The link is used up, and was never a sign-in link.
    const stranger = new Browser(env.WEB_URL, web.handleAuth);
    expect((await stranger.post("/api/auth/callback/trial", { token })).searchParams.get("error")).toBe(
      "TrialLinkUsed",
    );
    expect(await web.getCaller(stranger.headers)).toBeNull();

    const own = session?.caller;
    if (!own) throw new Error("The trial signs in.");
    expect(await own.interview.getInterview({ interviewId })).toMatchObject({
      isTrial: true,
      patience: "long",
      plannedSeconds: 60,
      attempt: 1,
    });
    expect(await codeOf(own.interview.generateWorkerToken({ interviewId }))).toBe("CONSENT_REQUIRED");
    await own.consent.give({ version: (await own.consent.get()).version });
    expect((await own.interview.generateWorkerToken({ interviewId })).token).not.toBe("");
    const subject = { org: orgId, iv: interviewId };
    expect((await callAsWorker("interview.getSessionConfig", { interviewId }, subject)).body).toMatchObject({
      config: { configVersion: 0, config: { personaName: "Robin", durationSeconds: 60 } },
    });
    await callAsWorker("interview.markLive", { interviewId, startedAt: now.toISOString() }, subject);
    expect((await ada.assignment.listLive()).rows).toEqual([]);
    const bundle = transcriptOf(interviewId, { configVersion: 0, durationSeconds: 60 });
    expect((await callAsWorker("interview.submitTranscript", bundle, subject)).status).toBe(200);

    expect(await own.interview.getHistory()).toEqual([]);
    expect((await ada.interview.list({})).rows).toEqual([]);
    expect((await ada.assignment.list({})).rows).toEqual([]);
    const days = await withSystem((tx) => tx.dailyRollup.findMany({ where: { orgId, completed: { gt: 0 } } }));
    expect(days).toEqual([]);
    const row = await withSystem((tx) =>
      tx.interview.findUniqueOrThrow({ where: { orgId_id: { orgId, id: interviewId } } }),
    );
    expect(row).toMatchObject({ reviewState: "none", status: "completed", isTrial: true });
    expect(await ada.usage.getMonth()).toMatchObject({ chargedSeconds: 60 });

    const again = new URL((await trying.interviewer.try({ templateId: "template" })).path, "http://localhost");
    const second = again.searchParams.get("interview") ?? "";
    expect(await own.interview.getInterview({ interviewId: second })).toMatchObject({ attempt: 2 });
    expect(await codeOf(own.interview.createSession({ assignmentId: row.assignmentId }))).toBe("NOT_FOUND");
  });

  test("whoever may no longer write it is out of the trial too", async () => {
    const member = await addMember(orgId, "admin", { id: "kim" });
    const address = new URL(
      (await (await staffCaller(member, clock)).interviewer.try({ templateId: "template" })).path,
      "http://x",
    );
    const env = parseEnv(webEnvSchema, localEnvironment);
    vi.stubEnv("NEXTAUTH_URL", env.WEB_URL);
    const web = createWebApp(env, { afterResponse: () => undefined, now: clock });
    const browser = new Browser(env.WEB_URL, web.handleAuth);
    await browser.post("/api/auth/callback/trial", { token: address.searchParams.get("token") ?? "" });
    expect(await web.getCaller(browser.headers)).not.toBeNull();
    await mei.member.setRole({ membershipId: "kim", role: "reviewer" });
    expect(await web.getCaller(browser.headers)).toBeNull();
  });
});
