import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview, describeOnBothDatabases } from "@mockingbird/db/testing";
import { type ApiScope, apiScopeSchema } from "@mockingbird/domain";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createApiHandlers } from "../src/http/v1/api-handlers.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { addMember, addOrganizations, now, staffCaller } from "./people.ts";

const base = "http://localhost:3001";
const dayMs = 24 * 3600 * 1000;
const pageSchema = z.object({ data: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable() });
const handlers = { people: "handlePeople", interviews: "handleInterviews", transcript: "handleTranscript" } as const;

describeOnBothDatabases("what an API key opens", () => {
  let at = now;
  const api = createApiHandlers({ trustedProxyHops: 0, now: () => at });
  let owner: Awaited<ReturnType<typeof addMember>>;
  let foreign: Awaited<ReturnType<typeof addMember>>;
  beforeAll(async () => {
    await addOrganizations();
    await addTwins();
    owner = await addMember("northfield", "owner");
    foreign = await addMember("brightwork", "owner");
  });

  const makeKey = async (
    scopes: ApiScope[] = [...apiScopeSchema.options],
    member = owner,
    expiresInDays: number | null = 30,
  ) => (await staffCaller(member, () => at)).apiKey.create({ name: "Student records", scopes, expiresInDays });
  const get = (door: keyof typeof handlers, key: string, path: string = door, init: RequestInit = {}) =>
    api[handlers[door]](
      new Request(`${base}/api/v1/${path}`, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } }),
    );
  const transcriptOf = (interviewId: string) => `interviews/${interviewId}/transcript`;

  test("is shown once, and of it only a hash and its end are kept", async () => {
    const { key, apiKey } = await makeKey();
    expect(key).toMatch(/^mbk_northfield\.[\w-]{43}$/);
    expect(apiKey).toMatchObject({ lastFour: key.slice(-4), status: "open", lastUsedAt: null });
    const kept = JSON.stringify(
      await withSystem(async (tx) => [await tx.apiKey.findMany(), await tx.auditEvent.findMany()]),
    );
    expect(kept).not.toContain(key.slice(key.indexOf(".") + 1));
    expect(JSON.stringify(await (await staffCaller(owner)).apiKey.list())).not.toContain(key.slice(4, -4));
  });

  test("reads its own organisation's people and interviews, a page at a time, and no trials", async () => {
    for (let each = 0; each < 5; each += 1) await addMember("northfield", "candidate");
    await withSystem(async (tx) => {
      const trial = { orgId: "northfield", id: "trial", templateId: "template-1", membershipId: shared.candidate };
      await createAssignment(tx, trial);
      await createInterview(tx, { orgId: "northfield", id: "trial", assignmentId: "trial" });
      await tx.interview.update({ where: { orgId_id: { orgId: "northfield", id: "trial" } }, data: { isTrial: true } });
    });
    const { key } = await makeKey();
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const query: string = next === null ? "?limit=2" : `?limit=2&after=${next}`;
      const page = pageSchema.parse(await (await get("people", key, `people${query}`)).json());
      expect(page.data.length).toBeLessThanOrEqual(2);
      seen.push(...page.data.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    const own = await withSystem((tx) => tx.membership.findMany({ where: { orgId: "northfield", role: "candidate" } }));
    expect(seen.sort()).toEqual(own.map(({ id }) => id).sort());
    const response = await get("interviews", key);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const interviews = pageSchema.parse(await response.json());
    expect(interviews.data).toMatchObject([
      { id: shared.interview, personId: shared.candidate, template: { title: "Interview of northfield" } },
    ]);
    expect(JSON.stringify(interviews)).not.toContain("brightwork");
  });

  test("reads a transcript, which the audit knows, and finds nothing of another organisation", async () => {
    const { key, apiKey } = await makeKey();
    const { key: theirs } = await makeKey(undefined, foreign);
    const own = await (await get("transcript", key, transcriptOf(shared.interview))).json();
    expect(own).toMatchObject({
      id: shared.interview,
      turns: [{ speaker: "interviewer", text: "Welcome to northfield." }],
    });
    const other = await (await get("transcript", theirs, transcriptOf(shared.interview))).json();
    expect(other).toMatchObject({ turns: [{ text: "Welcome to brightwork." }] });
    const events = await withSystem((tx) => tx.auditEvent.findMany({ where: { orgId: "northfield", actor: "api" } }));
    expect(events).toMatchObject([
      { action: "transcript:read", subjectId: shared.interview, details: { apiKeyId: apiKey.apiKeyId } },
    ]);
    await withSystem(async (tx) => {
      const place = {
        orgId: "brightwork",
        id: "only-theirs",
        templateId: "template-1",
        membershipId: shared.candidate,
      };
      await createAssignment(tx, place);
      await createInterview(tx, { orgId: "brightwork", id: "only-theirs", assignmentId: "only-theirs" });
    });
    const missing = await get("transcript", key, transcriptOf("nobody-has-this"));
    const hidden = await get("transcript", key, transcriptOf("only-theirs"));
    expect([missing.status, hidden.status]).toEqual([404, 404]);
    expect(await hidden.text()).toBe(await missing.text());
    expect((await get("transcript", key, transcriptOf("%E0%A4%A"))).status).toBe(404);
    expect((await get("transcript", key, transcriptOf("trial"))).status).toBe(404);
  });

  test("opens what it is for and nothing else", async () => {
    const { key } = await makeKey(["people:read"]);
    expect((await get("people", key)).status).toBe(200);
    expect((await get("interviews", key)).status).toBe(403);
    expect((await get("transcript", key, transcriptOf(shared.interview))).status).toBe(403);
  });

  test("opens nothing once it is withdrawn or has expired; nor does anything that is no key", async () => {
    const staff = await staffCaller(owner, () => at);
    const withdrawn = await makeKey();
    const expiring = await makeKey();
    const { key } = withdrawn;
    await staff.apiKey.revoke({ apiKeyId: withdrawn.apiKey.apiKeyId });
    await staff.apiKey.revoke({ apiKeyId: withdrawn.apiKey.apiKeyId });
    const wrong = [
      key,
      `${key}x`,
      key.replace("northfield", "brightwork"),
      key.replace("northfield", "nowhere"),
      "",
      "mbk_.",
      "x",
    ];
    for (const each of wrong) expect((await get("people", each)).status, each).toBe(401);
    expect((await get("people", expiring.key)).status).toBe(200);
    at = new Date(now.getTime() + 30 * dayMs);
    expect((await get("people", expiring.key)).status).toBe(401);
    const listed = new Map((await staff.apiKey.list()).map(({ apiKeyId, status }) => [apiKeyId, status]));
    expect(listed.get(withdrawn.apiKey.apiKeyId)).toBe("revoked");
    expect(listed.get(expiring.apiKey.apiKeyId)).toBe("expired");
    at = now;
    expect(await codeOf((await staffCaller(foreign)).apiKey.revoke({ apiKeyId: expiring.apiKey.apiKeyId }))).toBe(
      "NOT_FOUND",
    );
  });

  test("notes when it was used, at most once a minute", async () => {
    const { key, apiKey } = await makeKey();
    const usedAt = async () =>
      (await (await staffCaller(owner)).apiKey.list()).find(({ apiKeyId }) => apiKeyId === apiKey.apiKeyId)?.lastUsedAt;
    await get("people", key);
    expect(await usedAt()).toBe(now.toISOString());
    at = new Date(now.getTime() + 59_000);
    await get("people", key);
    expect(await usedAt()).toBe(now.toISOString());
    at = new Date(now.getTime() + 61_000);
    await get("people", key);
    expect(await usedAt()).toBe(at.toISOString());
    at = now;
  });

  test("is stopped when it calls too often, with when to come back", async () => {
    const { key } = await makeKey();
    let response = await get("people", key);
    for (let calls = 1; calls <= 600 && response.status === 200; calls += 1)
      response = await get("people", key, "people?limit=1");
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  }, 60_000);

  test("takes only what it can read", async () => {
    const { key } = await makeKey();
    for (const query of ["limit=0", "limit=201", "limit=x", `after=${"x".repeat(101)}`]) {
      expect((await get("people", key, `people?${query}`)).status, query).toBe(400);
    }
    expect((await get("people", key, "people", { method: "POST" })).status).toBe(405);
  });
});
