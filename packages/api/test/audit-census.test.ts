import { once } from "node:events";
import { createServer } from "node:http";
import type { AuthApp } from "@mockingbird/auth/next-auth";
import { withSystem } from "@mockingbird/db/system";
import { describeOnDatabase } from "@mockingbird/db/testing";
import { consentVersion } from "@mockingbird/domain";
import type { StripeDouble } from "@mockingbird/stripe-double";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addMember, candidateCaller } from "./people.ts";
import { type Actor, cast, otherTenant, type Tenant } from "./wall/actors.ts";
import { adminFixtures } from "./wall/admin-fixtures.ts";
import { openDoors, roots } from "./wall/doors.ts";
import type { Fixture } from "./wall/fixture.ts";
import { furnish } from "./wall/furnish.ts";
import { startWallStripe } from "./wall/wall-stripe.ts";
import { webFixtures } from "./wall/web-fixtures.ts";

/** Mutations that leave no trace in the audit, and why. They are called too: one that writes must leave the list. */
const unaudited: Record<string, string> = {
  "assignment.preview": "It reads only, and says how many would be given an assignment.",
  "audit.verify": "It reads only, and what it reads is the audit.",
  "billing.refresh": "It asks Stripe where things stand; what has changed by then is written as a change of billing.",
  "interview.generateWorkerToken": "It is asked for at every reconnection, and changes nothing.",
  "peopleImport.preview": "It reads only, and says what bringing a list in would do.",
  "invitation.preview": "It reads only, for somebody who is not signed in yet and has no place to be named by.",
};

/** Whoever may do everything in an app. */
const actors: Record<AuthApp, Actor> = {
  web: { name: "candidate", tenant: "northfield" },
  admin: { name: "owner", tenant: "northfield" },
};

const fixtures: Record<AuthApp, Record<string, readonly Fixture[]>> = { web: webFixtures, admin: adminFixtures };

async function joinOther(id: string, { name, tenant }: Actor): Promise<void> {
  await withSystem(async (tx) => {
    const { userId } = await tx.membership.findUniqueOrThrow({ where: { orgId_id: { orgId: tenant, id: name } } });
    await tx.membership.create({ data: { orgId: otherTenant(tenant), id, userId, role: cast[name].role } });
  });
}

/** The wall's fixtures, where a switch leads to where one is; here it leads away, and the actor signs in anew to be back. */
function fixturesOf(app: AuthApp, path: string): readonly Fixture[] {
  if (path !== "user.switchOrganization") return fixtures[app][path] ?? [];
  const input = (_: string, { tenant }: Actor) => ({ organizationId: otherTenant(tenant) });
  return [{ prepare: joinOther, input, endsSession: true }];
}

/** Which organisation learns of it: of a switch the one that is come to, of all else the actor's own. */
const learnedBy = (path: string, { tenant }: Actor): Tenant =>
  path === "user.switchOrganization" ? otherTenant(tenant) : tenant;

const countEvents = (orgId: Tenant) => withSystem((tx) => tx.auditEvent.count({ where: { orgId } }));

const mutations = (["web", "admin"] as const).flatMap((app) =>
  Object.entries(roots[app]._def.procedures).flatMap(([path, { _def }]) =>
    _def.type === "mutation" ? [{ app, path }] : [],
  ),
);

describeOnDatabase("sqlite", "every change that a person can make", () => {
  const worker = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"state":"pending","attempts":1}');
  });
  let stripe: StripeDouble;
  let doors: Awaited<ReturnType<typeof openDoors>>;
  let calls = 0;

  beforeAll(async () => {
    await once(worker.listen(0, "127.0.0.1"), "listening");
    const address = worker.address();
    if (address === null || typeof address === "string") throw new Error("The server listens on a port.");
    await furnish();
    stripe = await startWallStripe();
    doors = await openDoors({ realtimeUrl: `http://127.0.0.1:${address.port}`, stripeUrl: stripe.url });
  });
  afterAll(async () => {
    worker.close();
    await stripe.close();
  });

  // The wall's candidate has agreed, which nobody can take back: somebody new agrees, below.
  test.each(mutations.filter(({ path }) => path !== "consent.give"))(
    "is written in the audit, or stands on the list: $path of $app",
    async ({ app, path }) => {
      const actor = actors[app];
      const allowed = fixturesOf(app, path).filter(({ refused }) => !refused?.[actor.name]);
      expect(allowed).not.toEqual([]);
      for (const { prepare, input, endsSession } of allowed) {
        calls += 1;
        const id = `row-${calls}`;
        await prepare?.(id, actor);
        const before = await countEvents(learnedBy(path, actor));
        const answer = await doors.call(app, path, input?.(id, actor), actor);
        const written = (await countEvents(learnedBy(path, actor))) - before;
        if (endsSession) await doors.signIn(actor);
        expect(answer.errorCode).toBeNull();
        if (path in unaudited) expect(written).toBe(0);
        else expect(written).toBeGreaterThan(0);
      }
    },
  );

  test("is written in the audit: consent.give of web", async () => {
    const newcomer = await candidateCaller(await addMember("northfield", "candidate", { hasAgreed: false }));
    const before = await countEvents("northfield");
    await newcomer.consent.give({ version: consentVersion });
    expect(await countEvents("northfield")).toBe(before + 1);
  });

  test("or is not there at all: the list names no other", () => {
    const known = mutations.map(({ path }) => path);
    expect(Object.keys(unaudited).filter((path) => !known.includes(path))).toEqual([]);
  });
});
