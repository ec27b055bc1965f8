import { withSystem } from "@mockingbird/db/system";
import {
  createAssignment,
  createInterview,
  createInterviewerConfig,
  describeOnBothDatabases,
} from "@mockingbird/db/testing";
import type { TemplateVersion } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { toQuestions } from "../src/mapping/to-questions.ts";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, candidateCaller, staffCaller } from "./people.ts";

type Staff = Awaited<ReturnType<typeof staffCaller>>;

const content: TemplateVersion = {
  role: "Analyst",
  questions: [
    { id: "q1", text: "What brings you here?", isAlways: true },
    { id: "q2", text: "What did you build?", isAlways: false },
  ],
  drawCount: 1,
  followUpDepth: 1,
  rubric: { criteria: [{ id: "structure", name: "Structure", description: "", anchors: ["Low", "High"] }] },
  durationSeconds: 900,
  isGraded: true,
};
const saying = (text: string): TemplateVersion => ({
  ...content,
  questions: [{ id: "q1", text, isAlways: true }],
  drawCount: 0,
});

describeOnBothDatabases("templates", () => {
  let admin: Staff;
  let other: Staff;
  let reviewer: Staff;
  let limited: Staff;
  beforeAll(async () => {
    await addOrganizations();
    await withSystem((tx) => createInterviewerConfig(tx, { orgId: "northfield", id: "config" }));
    admin = await staffCaller(await addMember("northfield", "admin", { id: "ada", name: "Ada Park" }));
    reviewer = await staffCaller(await addMember("northfield", "reviewer", { id: "priya" }));
    other = await staffCaller(await addMember("brightwork", "admin", { id: "bob" }));
    const place = await addMember("northfield", "reviewer", { id: "sam" });
    await withSystem((tx) =>
      tx.membership.updateMany({ where: { id: "sam", orgId: "northfield" }, data: { isLimitedToCohorts: true } }),
    );
    limited = await staffCaller(place);
  });

  const eventsAbout = (subjectId: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { subjectId }, orderBy: { seq: "asc" } }));
  const interviewOf = (templateId: string) =>
    withSystem(async (tx) => {
      const assignment = await createAssignment(tx, { orgId: "northfield", templateId });
      return createInterview(tx, { orgId: "northfield", assignmentId: assignment.id });
    });
  const make = async (title: string) => admin.template.get(await admin.template.create({ title, content }));
  const saveOver = async (templateId: string, changed: TemplateVersion) => {
    const { title, revision } = await admin.template.get({ templateId });
    return admin.template.save({ templateId, revision, title, content: changed });
  };

  test("are made, changed in place, copied, put away and taken back, each recorded without a word of them", async () => {
    const made = await make("  Analyst, first round ");
    expect(made).toMatchObject({ title: "Analyst, first round", version: 1, isUsed: false, content });
    const { templateId, revision } = made;
    const changed = { ...content, durationSeconds: 1_200 };
    const saved = await admin.template.save({ templateId, revision, title: "Analyst", content: changed });
    expect(saved).toMatchObject({ version: 1, isNewVersion: false });
    const again = { templateId, revision: saved.revision, title: "Analyst", content: changed };
    expect(await admin.template.save(again)).toEqual(saved);
    const copy = await admin.template.duplicate({ templateId });
    expect(copy.title).toBe("Copy of Analyst");
    expect(await admin.template.get({ templateId: copy.templateId })).toMatchObject({ version: 1, content: changed });
    await admin.template.archive({ templateId });
    await admin.template.archive({ templateId });
    expect(await codeOf(admin.template.save({ ...again, title: "Later" }))).toBe("INVALID_INPUT");
    await admin.template.restore({ templateId });
    await admin.template.restore({ templateId });
    expect((await eventsAbout(templateId)).map(({ action, details }) => [action, details])).toEqual([
      ["template:create", { questions: 2, criteria: 1 }],
      ["template:save", { version: 1, isNewVersion: false, isRenamed: true }],
      ["template:archive", null],
      ["template:restore", null],
    ]);
    expect(await eventsAbout(copy.templateId)).toMatchObject([
      { action: "template:duplicate", details: { from: templateId, version: 1 } },
    ]);
  });

  test("get another version once an interview was made with the newest; attempts keep theirs", async () => {
    const { templateId } = await make("Versioned");
    const first = await interviewOf(templateId);
    expect(await saveOver(templateId, saying("Second?"))).toMatchObject({ version: 2, isNewVersion: true });
    expect(await saveOver(templateId, saying("Second, better?"))).toMatchObject({ version: 2, isNewVersion: false });
    const kept = await withSystem((tx) =>
      tx.interview.findFirstOrThrow({ where: { id: first.id }, include: { templateVersion: true } }),
    );
    expect(kept.templateVersion).toMatchObject({ version: 1, questions: content.questions });
    const template = await admin.template.get({ templateId });
    expect(template).toMatchObject({ version: 2, latestVersion: 2, isUsed: false });
    expect(template.versions).toMatchObject([
      { version: 2, createdByName: "Ada Park", interviews: { count: 0, isCapped: false } },
      { version: 1, createdByName: "Ada Park", interviews: { count: 1, isCapped: false } },
    ]);
    expect(await admin.template.get({ templateId, version: 1 })).toMatchObject({
      version: 1,
      latestVersion: 2,
      content,
      revision: template.revision,
    });
    const { changes } = await reviewer.template.compare({ templateId, from: 1, to: 2 });
    expect(changes.map(({ kind }) => kind)).toEqual(["setting", "question", "wording"]);
    expect(await codeOf(admin.template.compare({ templateId, from: 1, to: 3 }))).toBe("NOT_FOUND");
    expect(await codeOf(admin.template.get({ templateId, version: 3 }))).toBe("NOT_FOUND");
  });

  test("a new title alone is no new version", async () => {
    const { templateId, revision } = await make("Before");
    await interviewOf(templateId);
    expect(await admin.template.save({ templateId, revision, title: "After", content })).toMatchObject({ version: 1 });
    expect(await admin.template.get({ templateId })).toMatchObject({ title: "After", version: 1 });
  });

  test("whoever began from what another has changed since is told, and changes nothing", async () => {
    const { templateId, revision } = await make("Shared");
    await saveOver(templateId, saying("Theirs?"));
    const late = { templateId, revision, title: "Shared", content: saying("Mine?") };
    expect(await codeOf(admin.template.save(late))).toBe("EDITED_MEANWHILE");
    expect((await admin.template.get({ templateId })).content).toEqual(saying("Theirs?"));
  });

  test("of many who save at once, one does, and the others are told", async () => {
    const { templateId, revision } = await make("Crowded");
    const saves = Array.from({ length: 5 }, (_, index) =>
      admin.template.save({ templateId, revision, title: "Crowded", content: saying(`Number ${index}?`) }),
    );
    const codes = await Promise.all(saves.map(codeOf));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === "EDITED_MEANWHILE")).toHaveLength(4);
  });

  test("an interview that begins while its template is saved was asked what its version says", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { templateId, revision } = await admin.template.get(
        await admin.template.create({ title: `Race ${round}`, content: saying("Before?") }),
      );
      const candidate = await addMember("northfield", "candidate");
      const { id: assignmentId } = await withSystem((tx) =>
        createAssignment(tx, { orgId: "northfield", templateId, membershipId: candidate.id }),
      );
      const { interview } = await candidateCaller(candidate);
      const save = () =>
        admin.template.save({ templateId, revision, title: `Race ${round}`, content: saying("After?") });
      const start = () => interview.createSession({ assignmentId });
      const [saved, { interviewId }] =
        round % 2 === 0
          ? await Promise.all([save(), start()])
          : await Promise.all([start(), save()]).then(([started, done]) => [done, started] as const);
      const made = await withSystem((tx) =>
        tx.interview.findFirstOrThrow({ where: { id: interviewId }, include: { templateVersion: true } }),
      );
      const [asked = ""] = toQuestions(made.questions);
      expect(made.templateVersion.questions).toEqual(saying(asked).questions);
      const newest = await admin.template.get({ templateId });
      expect(newest.content).toEqual(saying("After?"));
      expect(newest.latestVersion).toBe(saved.version);
      expect(made.templateVersion.version === saved.version).toBe(asked === "After?");
    }
  });

  test("are listed a page at a time, and found by title, role and kind", async () => {
    const suffix = crypto.randomUUID();
    for (let index = 0; index < 7; index += 1) {
      await admin.template.create({
        title: `Listed ${index} ${suffix}`,
        content: { ...content, role: index === 3 ? `ÉLÈVE ${suffix}` : "Analyst", isGraded: index % 2 === 0 },
      });
    }
    const titles: string[] = [];
    let after: Awaited<ReturnType<typeof admin.template.list>>["nextAfter"] = null;
    do {
      const page = await admin.template.list({ search: suffix, after, pageSize: 5 });
      titles.push(...page.templates.map(({ title }) => title.charAt(7)));
      after = page.nextAfter;
    } while (after);
    expect(titles).toEqual(["6", "5", "4", "3", "2", "1", "0"]);
    const found = async (filter: Parameters<typeof admin.template.list>[0]) =>
      (await admin.template.list(filter)).templates.map(({ title }) => title.charAt(7));
    expect(await found({ search: `élève ${suffix}` })).toEqual(["3"]);
    expect(await found({ search: suffix, isGraded: false })).toEqual(["5", "3", "1"]);
    const [newest] = (await admin.template.list({ search: suffix })).templates;
    await admin.template.archive({ templateId: newest?.templateId ?? "" });
    expect(await found({ search: suffix, isArchived: true })).toEqual(["6"]);
    expect(await found({ search: suffix })).not.toContain("6");
    expect((await other.template.list({ search: suffix })).templates).toEqual([]);
  });

  test("say how much they are used, to whoever may know it", async () => {
    const { templateId } = await make("Used");
    await interviewOf(templateId);
    await saveOver(templateId, saying("Next?"));
    await interviewOf(templateId);
    const rowFor = async (staff: Staff) =>
      (await staff.template.list({ search: "Used" })).templates.find((row) => row.templateId === templateId);
    const uses = { assignmentCount: 2, interviews: { count: 2, isCapped: false } };
    expect(await rowFor(reviewer)).toMatchObject({ version: 2, questionCount: 1, bankCount: 0, ...uses });
    expect(await rowFor(limited)).toMatchObject({ assignmentCount: 2, interviews: null });
  });

  test("of another organisation are not there, and reviewers change none", async () => {
    const { templateId, revision } = await make("Ours");
    const change = { templateId, revision, title: "Theirs", content };
    const calls = [
      other.template.get({ templateId }),
      other.template.save(change),
      other.template.duplicate({ templateId }),
      other.template.archive({ templateId }),
      other.template.restore({ templateId }),
      other.template.compare({ templateId, from: 1, to: 1 }),
    ];
    expect(new Set(await Promise.all(calls.map(codeOf)))).toEqual(new Set(["NOT_FOUND"]));
    expect(await codeOf(reviewer.template.save(change))).toBe("FORBIDDEN");
    expect(await reviewer.template.get({ templateId })).toMatchObject({ title: "Ours" });
  });
});
