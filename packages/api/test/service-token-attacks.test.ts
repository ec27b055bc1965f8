import { sha256Base64Url, signServiceToken } from "@mockingbird/auth/service-token";
import { withSystem } from "@mockingbird/db/system";
import { createInterview, describeOnBothDatabases } from "@mockingbird/db/testing";
import { type JWK, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { pathOf, sendWithToken } from "./call-as-worker.ts";
import { addTwins, shared, transcriptOf } from "./interviews.ts";
import { deliveryTokenKey, foreignKey, interviewTokenKey, workerKey, workerPublicKey } from "./keys.ts";
import { addOrganizations, tenants } from "./people.ts";

const nowSeconds = () => Math.floor(Date.now() / 1000);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const unauthenticated = { status: 401, errorCode: "UNAUTHENTICATED" };
const notFound = { status: 404, errorCode: "NOT_FOUND" };

describeOnBothDatabases("a stranger at the internal door", () => {
  let attempts = 1;

  beforeAll(async () => {
    attempts = 1;
    await addOrganizations();
    await addTwins();
  });

  /** An interview with the same id in both organisations, and a request about it that the Worker would make. */
  async function newTarget() {
    const att = ++attempts;
    const iv = `interview-${att}`;
    await withSystem(async (tx) => {
      for (const orgId of tenants)
        await createInterview(tx, { orgId, id: iv, assignmentId: shared.assignment, attempt: att, status: "live" });
    });
    const path = pathOf("interview.submitTranscript");
    const body = JSON.stringify(transcriptOf(iv));
    return { org: "northfield", iv, att, path, body };
  }
  type Target = Awaited<ReturnType<typeof newTarget>>;

  /** A token as the Worker would sign it, but for what is changed in its claims, its header or its key. */
  async function forged(
    { org, iv, att, path, body }: Target,
    claims: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
    key: JWK | Uint8Array = workerKey,
  ): Promise<string> {
    const bound = { htm: "POST", htu: path, bh: await sha256Base64Url(body), jti: crypto.randomUUID() };
    const times = { iat: nowSeconds(), exp: nowSeconds() + 60 };
    const head = { alg: "ES256", typ: "svc+jwt", kid: workerPublicKey.kid ?? "", ...header };
    return new SignJWT({ iss: "realtime", aud: "api.internal", org, iv, att, ...bound, ...times, ...claims })
      .setProtectedHeader(head)
      .sign(key);
  }
  const statusOf = ({ org, iv }: Target) =>
    withSystem(async (tx) => (await tx.interview.findFirst({ where: { orgId: org, id: iv } }))?.status);
  const spentBy = ({ org }: Target) => withSystem((tx) => tx.spentServiceToken.count({ where: { orgId: org } }));

  const attacks: Record<string, (target: Target) => Promise<string>> = {
    "another audience": (target) => forged(target, { aud: "realtime" }),
    "another issuer": (target) => forged(target, { iss: "web" }),
    "an interview token's type": (target) => forged(target, {}, { typ: "interview+jwt" }),
    "no type": (target) => forged(target, {}, { typ: undefined }),
    "a key of web's own": (target) => forged(target, {}, {}, interviewTokenKey),
    "a key of the console's own": (target) => forged(target, {}, {}, deliveryTokenKey),
    "a stranger's key under the Worker's name": (target) => forged(target, {}, {}, foreignKey),
    "a key nobody has published": (target) => forged(target, {}, { kid: "unknown" }, foreignKey),
    "no name of a key": (target) => forged(target, {}, { kid: undefined }),
    "a key brought along": (target) => forged(target, {}, { kid: "mine", jwk: workerPublicKey }, foreignKey),
    "HMAC with the public key as its secret": (target) =>
      forged(target, {}, { alg: "HS256" }, new TextEncoder().encode(JSON.stringify(workerPublicKey))),
    "the algorithm none": async (target) => {
      const [, payload] = (await forged(target)).split(".");
      return `${encoded({ alg: "none", typ: "svc+jwt", kid: workerPublicKey.kid })}.${payload}.`;
    },
    "claims changed after signing": async (target) => {
      const [head, , signature] = (await forged(target, { org: "brightwork" })).split(".");
      const [, payload] = (await forged(target)).split(".");
      return [head, payload, signature].join(".");
    },
    "an age of two minutes": (target) => forged(target, { iat: nowSeconds() - 120, exp: nowSeconds() - 60 }),
    "an age of two minutes and a long life": (target) =>
      forged(target, { iat: nowSeconds() - 120, exp: nowSeconds() + 3600 }),
    "a time in the future": (target) => forged(target, { iat: nowSeconds() + 60, exp: nowSeconds() + 120 }),
    "another method": (target) => forged(target, { htm: "GET" }),
    "another path": (target) => forged(target, { htu: pathOf("interview.getSessionConfig") }),
    "another body's hash": async (target) => forged(target, { bh: await sha256Base64Url("{}") }),
    "megabytes of claims": (target) => forged(target, { more: "x".repeat(1_000_000) }),
    ...Object.fromEntries(
      ["iss", "aud", "exp", "iat", "jti", "org", "iv", "att", "htm", "htu", "bh"].map((claim) => [
        `no ${claim}`,
        (target: Target) => forged(target, { [claim]: undefined }),
      ]),
    ),
    "nothing in it": () => Promise.resolve(""),
  };

  test.each(Object.entries(attacks))(
    "with %s changes nothing, and the true token on the same interview does",
    async (_what, forge) => {
      const target = await newTarget();
      const spentBefore = await spentBy(target);
      expect(await sendWithToken(await forge(target), target.path, target.body)).toMatchObject(unauthenticated);
      expect(await statusOf(target)).toBe("live");
      expect(await spentBy(target)).toBe(spentBefore);
      expect(await sendWithToken(await forged(target), target.path, target.body)).toMatchObject({ status: 200 });
      expect(await statusOf(target)).toBe("completed");
    },
  );

  describe("with a token the Worker did sign", () => {
    test("for another organisation, interview or attempt, finds nothing", async () => {
      const [target, other] = [await newTarget(), await newTarget()];
      const send = async (claims: object) =>
        sendWithToken(await forged(target, { ...claims }), target.path, target.body);
      expect(await send({ org: "nowhere" })).toMatchObject(notFound);
      expect(await send({ iv: other.iv, att: other.att })).toMatchObject(notFound);
      expect(await send({ att: target.att + 1 })).toMatchObject(notFound);
      expect(await statusOf(target)).toBe("live");
      expect(await send({ org: "brightwork" })).toMatchObject({ status: 200 });
      // It is the other organisation's interview of that name, which the token does name.
      expect(await statusOf(target)).toBe("live");
      expect(await send({})).toMatchObject({ status: 200 });
    });

    test("can use it once, even for a call that may be repeated", async () => {
      const target = await newTarget();
      const token = await forged(target);
      expect(await sendWithToken(token, target.path, target.body)).toMatchObject({ status: 200 });
      expect(await sendWithToken(token, target.path, target.body)).toMatchObject(unauthenticated);
      expect(await sendWithToken(await forged(target), target.path, target.body)).toMatchObject({ status: 200 });
    });

    test("of twenty at once has one answered, whatever the procedure", async () => {
      const target = await newTarget();
      for (const procedure of ["interview.getGeminiKey", "interview.confirmStanding", "interview.submitTranscript"]) {
        const path = pathOf(procedure);
        const body = procedure.endsWith("Transcript") ? target.body : JSON.stringify({ interviewId: target.iv });
        const token = await forged({ ...target, path, body });
        const answers = await Promise.all(Array.from({ length: 20 }, () => sendWithToken(token, path, body)));
        const statuses = answers.map(({ status }) => status).sort();
        expect(statuses).toEqual([200, ...Array(19).fill(401)]);
      }
    });

    test("may use it again when it was refused, as nothing was done", async () => {
      const target = await newTarget();
      const path = pathOf("interview.markLive");
      const body = JSON.stringify({ interviewId: "another", startedAt: "2026-11-22T11:30:00.000Z" });
      const token = await forged({ ...target, path, body });
      for (let time = 0; time < 2; time++) expect(await sendWithToken(token, path, body)).toMatchObject(notFound);
    });
  });

  test("a spent token is remembered for as long as it would count, and no longer", async () => {
    const target = await newTarget();
    const spent = (id: string, ageSeconds: number) => ({
      orgId: "northfield",
      id,
      expiresAt: new Date(Date.now() - ageSeconds * 1000),
    });
    await withSystem((tx) =>
      tx.spentServiceToken.createMany({ data: [spent("of-yesterday", 86_400), spent("of-just-now", 30)] }),
    );
    const { org, iv, att, path, body } = target;
    const token = await signServiceToken(workerKey, { method: "POST", path, rawBody: body, org, iv, att });
    expect(await sendWithToken(token, path, body)).toMatchObject({ status: 200 });
    const ids = await withSystem((tx) =>
      tx.spentServiceToken.findMany({ where: { orgId: org }, select: { id: true } }),
    );
    const kept = ids.map(({ id }) => id);
    expect(kept).toContain("of-just-now");
    expect(kept).not.toContain("of-yesterday");
  });

  test("another content under the same interview is refused, and the audit knows", async () => {
    const target = await newTarget();
    expect(await sendWithToken(await forged(target), target.path, target.body)).toMatchObject({ status: 200 });
    const body = JSON.stringify(transcriptOf(target.iv, { durationSeconds: 601 }));
    expect(await sendWithToken(await forged({ ...target, body }), target.path, body)).toMatchObject({
      status: 409,
      errorCode: "IDEMPOTENCY_CONFLICT",
    });
    const events = await withSystem((tx) =>
      tx.auditEvent.findMany({ where: { orgId: target.org, subjectId: target.iv }, orderBy: { seq: "asc" } }),
    );
    expect(events.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      "realtime transcript:submit",
      "realtime transcript:conflict",
    ]);
  });
});
