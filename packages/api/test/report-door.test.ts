import { withSystem } from "@mockingbird/db/system";
import { createInterview, describeOnDatabase } from "@mockingbird/db/testing";
import { beforeAll, expect, test, vi } from "vitest";
import { createAdminApp } from "../src/admin/admin-app.ts";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { addTwins, shared } from "./interviews.ts";
import { addMember, addOrganizations } from "./people.ts";

const env = parseEnv(adminEnvSchema, localEnvironment);
const admin = createAdminApp(env, { afterResponse: () => undefined, now: () => new Date() });

describeOnDatabase("sqlite", "the report on an interview", () => {
  beforeAll(async () => {
    vi.stubEnv("NEXTAUTH_URL", env.ADMIN_URL);
    await addOrganizations();
    await addTwins();
    await addMember("northfield", "reviewer", { email: "priya@northfield.example" });
    await addMember("northfield", "reviewer", { id: "limited", email: "limited@northfield.example" });
    await withSystem(async (tx) => {
      await tx.membership.update({
        where: { orgId_id: { orgId: "northfield", id: "limited" } },
        data: { isLimitedToCohorts: true },
      });
      const ended = { status: "completed", endCause: "time_up" } as const;
      await tx.interview.update({ where: { orgId_id: { orgId: "northfield", id: shared.interview } }, data: ended });
      const theirs = { orgId: "brightwork", id: "only-brightwork", assignmentId: shared.assignment, attempt: 2 };
      await createInterview(tx, { ...theirs, ...ended });
    });
  });

  async function ask(email: string | null, interviewId: string, headers: Record<string, string> = {}) {
    const browser = new Browser(env.ADMIN_URL, admin.handleAuth);
    if (email) await browser.post("/api/auth/callback/demo", { email, orgId: "northfield" });
    const url = `${env.ADMIN_URL}/api/interviews/${interviewId}/report.pdf`;
    return admin.handleReport(
      new Request(url, { headers: { ...Object.fromEntries(browser.headers), ...headers } }),
      interviewId,
    );
  }
  const readings = () => withSystem((tx) => tx.auditEvent.count({ where: { action: "transcript:read" } }));

  test("is a PDF for who may read it, and the audit knows that they took it", async () => {
    const before = await readings();
    const response = await ask("priya@northfield.example", shared.interview);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="interview-interview-1.pdf"');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(await readings()).toBe(before + 1);
  });

  test.each([
    [401, null, shared.interview, {}],
    [404, "limited@northfield.example", shared.interview, {}],
    [404, "priya@northfield.example", "only-brightwork", {}],
    [403, "priya@northfield.example", shared.interview, { origin: "https://elsewhere.example" }],
  ] as const)("answers %i to %s about %s", async (status, email, interviewId, headers) => {
    const before = await readings();
    expect((await ask(email, interviewId, headers)).status).toBe(status);
    expect(await readings()).toBe(before);
  });
});
