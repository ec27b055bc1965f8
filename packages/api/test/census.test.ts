import { type Capability, capabilities, type Role, roleCan, roleSchema } from "@mockingbird/domain";
import { describe, expect, test } from "vitest";
import { adminRouter } from "../src/routers/admin-router.ts";
import { internalRouter } from "../src/routers/internal-router.ts";
import { webRouter } from "../src/routers/web-router.ts";
import type { PersonContext } from "../src/trpc/person-context.ts";
import { codeOf } from "./error-code.ts";
import { encryptionKeys, interviewTokenKey } from "./keys.ts";
import { noBilling } from "./mails.ts";

const roots = { web: webRouter, admin: adminRouter, internal: internalRouter };

/** Procedures that anybody may call: whoever was invited is not signed in yet, and a link is for somebody without an account. */
const publicProcedures = ["invitation.preview", "share.open"];

function censusOf(root: keyof typeof roots) {
  return Object.entries(roots[root]._def.procedures).map(([path, procedure]) => {
    const definition: object = procedure._def;
    return { path, capability: procedure._def.meta?.capability, output: Reflect.get(definition, "output") };
  });
}

describe.each(["web", "admin", "internal"] as const)("every procedure of the %s root", (root) => {
  test("names the capability it needs", () => {
    const known: unknown[] = root === "internal" ? ["worker", "clock"] : [...capabilities];
    const nameless = censusOf(root).filter(
      ({ path, capability }) => !(publicProcedures.includes(path) ? ["public"] : known).includes(capability),
    );
    expect(nameless).toEqual([]);
  });

  test("declares what it answers", () => {
    expect(censusOf(root).filter(({ output }) => output === undefined)).toEqual([]);
  });
});

test("the roots hold the procedures that the design names, and no others", () => {
  const paths = (root: keyof typeof roots) =>
    censusOf(root)
      .map(({ path }) => path)
      .sort();
  expect(paths("web")).toEqual([
    "accommodation.getOwn",
    "accommodation.setOwn",
    "consent.get",
    "consent.give",
    "erasure.get",
    "erasure.request",
    "erasure.withdraw",
    "interview.assessSelf",
    "interview.correctTurn",
    "interview.createSession",
    "interview.generateWorkerToken",
    "interview.getDelivery",
    "interview.getHistory",
    "interview.getInterview",
    "interview.getProgress",
    "interview.getSelfAssessment",
    "interview.reportProblem",
    "invitation.preview",
    "organization.getAppearance",
    "session.list",
    "session.revoke",
    "session.signOutEverywhere",
    "user.exportData",
    "user.getProfile",
    "user.switchOrganization",
    "user.updateProfile",
  ]);
  expect(paths("admin")).toEqual([
    "accommodation.get",
    "accommodation.set",
    "apiKey.create",
    "apiKey.list",
    "apiKey.revoke",
    "assignment.addCandidates",
    "assignment.cancel",
    "assignment.create",
    "assignment.extend",
    "assignment.findCandidates",
    "assignment.get",
    "assignment.getOptions",
    "assignment.list",
    "assignment.listCandidates",
    "assignment.listLive",
    "assignment.preview",
    "assignment.remind",
    "assignment.restore",
    "assignment.update",
    "audit.list",
    "audit.verify",
    "billing.changePlan",
    "billing.get",
    "billing.listInvoices",
    "billing.openPortal",
    "billing.previewChange",
    "billing.refresh",
    "billing.setExtraSeconds",
    "billing.startCheckout",
    "cohort.addMembers",
    "cohort.create",
    "cohort.get",
    "cohort.list",
    "cohort.remove",
    "cohort.removeMembers",
    "cohort.rename",
    "deletion.listReceipts",
    "erasure.complete",
    "erasure.list",
    "home.get",
    "interview.getChoices",
    "interview.getTranscript",
    "interview.list",
    "interview.retryDelivery",
    "interviewer.compare",
    "interviewer.discardDraft",
    "interviewer.get",
    "interviewer.listVersions",
    "interviewer.publish",
    "interviewer.rollBack",
    "interviewer.saveDraft",
    "interviewer.try",
    "invitation.create",
    "invitation.list",
    "invitation.preview",
    "invitation.resend",
    "invitation.resendMany",
    "invitation.revoke",
    "mail.getProgress",
    "mail.listFailed",
    "mail.retry",
    "mail.retryAll",
    "member.get",
    "member.limitToCohorts",
    "member.list",
    "member.remove",
    "member.removeMany",
    "member.restore",
    "member.restoreMany",
    "member.setExternalId",
    "member.setRole",
    "organization.get",
    "organization.getAppearance",
    "organization.removeLogo",
    "organization.setAccent",
    "organization.setLogo",
    "organization.setProfile",
    "peopleImport.carryOut",
    "peopleImport.preview",
    "review.addNote",
    "review.begin",
    "review.complete",
    "review.editNote",
    "review.get",
    "review.release",
    "review.removeNote",
    "review.score",
    "review.withdraw",
    "search.everything",
    "secret.get",
    "secret.removeGeminiKey",
    "secret.setGeminiKey",
    "session.list",
    "session.revoke",
    "session.signOutEverywhere",
    "settings.get",
    "settings.previewRetention",
    "settings.setFeedback",
    "settings.setRetention",
    "share.create",
    "share.list",
    "share.open",
    "share.revoke",
    "template.archive",
    "template.compare",
    "template.create",
    "template.duplicate",
    "template.get",
    "template.list",
    "template.restore",
    "template.save",
    "usage.getMonth",
    "usage.getReceipt",
    "usage.getSummary",
    "usage.listCohorts",
    "usage.listInterviews",
    "usage.listPeople",
    "usage.listTemplates",
    "user.getProfile",
    "user.switchOrganization",
  ]);
  expect(paths("internal")).toEqual([
    "billing.reconcile",
    "billing.reportUsage",
    "interview.confirmStanding",
    "interview.evaluate",
    "interview.getGeminiKey",
    "interview.getSessionConfig",
    "interview.markLive",
    "interview.submitTranscript",
    "mail.sendDue",
    "retention.sweep",
  ]);
});

describe.each(["web", "admin"] as const)("no procedure of the %s root is answered", (app) => {
  const realtime = { tokenKey: interviewTokenKey, url: "http://localhost:8787" };
  function call(path: string, session: PersonContext["session"]): Promise<unknown> {
    const context: PersonContext = {
      app,
      session,
      realtime,
      encryptionKeys,
      ...noBilling,
      startSending: () => undefined,
      now: () => new Date(),
    };
    const caller = app === "web" ? webRouter.createCaller(context) : adminRouter.createCaller(context);
    const procedure: unknown = path.split(".").reduce<object>((target, key) => Reflect.get(target, key), caller);
    if (typeof procedure !== "function") throw new Error(`${path} cannot be called.`);
    return Promise.resolve(procedure(undefined));
  }
  function sessionOf(role: Role): PersonContext["session"] {
    const organization = {
      id: "northfield",
      name: "Northfield University",
      kind: "university",
      timeZone: "UTC",
    } as const;
    const person = { userId: "user-1", name: "Sam", email: "sam@mockingbird.example", membershipId: "membership-1" };
    const own = { pronunciation: null, languageCode: null, timeZone: null };
    const place = { role, isLimitedToCohorts: false, organization, organizations: [] };
    return { id: "session-1", viewer: { ...person, ...own, ...place } };
  }
  const lacking = censusOf(app).flatMap(({ path, capability }) =>
    roleSchema.options
      .filter(() => capability !== "public")
      .filter((role) => !capabilities.some((known: Capability) => known === capability && roleCan(role, known)))
      .map((role) => ({ path, role })),
  );

  test.each(censusOf(app).filter(({ path }) => !publicProcedures.includes(path)))(
    "to somebody signed out: $path",
    async ({ path }) => {
      expect(await codeOf(call(path, null))).toBe("UNAUTHENTICATED");
    },
  );

  test.each(lacking)("to a role without its capability: $path to $role", async ({ path, role }) => {
    expect(await codeOf(call(path, sessionOf(role)))).toBe("FORBIDDEN");
  });
});
