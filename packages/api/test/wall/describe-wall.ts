import { once } from "node:events";
import { createServer } from "node:http";
import type { AuthApp } from "@mockingbird/auth/next-auth";
import { describeOnDatabase, type TestDatabase } from "@mockingbird/db/testing";
import { capabilities, memberCan } from "@mockingbird/domain";
import type { StripeDouble } from "@mockingbird/stripe-double";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tenants } from "../people.ts";
import { type Actor, appOf, cast, memberNames, otherTenant } from "./actors.ts";
import { adminFixtures } from "./admin-fixtures.ts";
import { openDoors, roots } from "./doors.ts";
import type { Fixture } from "./fixture.ts";
import { furnish, marksOf, onlyIn, readTenant } from "./furnish.ts";
import { hostileIds } from "./hostile-ids.ts";
import { startWallStripe } from "./wall-stripe.ts";
import { webFixtures } from "./web-fixtures.ts";

const fixtures = { web: webFixtures, admin: adminFixtures };

/** What somebody adds to an input to become more than they are; no part of it may ever be written. */
const smuggled = {
  orgId: "smuggled",
  organizationId: "smuggled",
  userId: "smuggled",
  membershipId: "smuggled",
  actor: "smuggled",
  status: "smuggled",
  isLimitedToCohorts: false,
  capability: "smuggled",
  viewer: { role: "owner", membershipId: "smuggled" },
};

/** A procedure for everybody is called by everybody of both in one test, each time with all of both organisations read around it. */
const everybodyMs = 30_000;

type Procedure = { app: AuthApp; path: string; capability: unknown };

function proceduresOf(app: AuthApp): Procedure[] {
  return Object.entries(roots[app]._def.procedures).map(([path, procedure]) => ({
    app,
    path,
    capability: procedure._def.meta?.capability,
  }));
}

/** Why this actor is not let in at all, whatever the call is about; `null` when they are. */
function doorOf({ app, capability }: Procedure, actor: Actor | null): string | null {
  if (capability === "public") return null;
  if (!actor || cast[actor.name].isRemoved || appOf(actor.name) !== app) return "UNAUTHENTICATED";
  const needed = capabilities.find((known) => known === capability);
  const place = { role: cast[actor.name].role, isLimitedToCohorts: actor.name === "limitedReviewer" };
  return needed && memberCan(place, needed) ? null : "FORBIDDEN";
}

/**
 * So many share a database: each call is held against all that both organisations have, which grows with every call before.
 */
const proceduresPerDatabase = 8;

/** Every procedure for people × everybody of both organisations, with the same ids in both, through the apps' own handlers. */
export function describeWall(provider: TestDatabase["provider"]): void {
  const procedures = [...proceduresOf("web"), ...proceduresOf("admin")];
  for (let from = 0; from < procedures.length; from += proceduresPerDatabase) {
    describeProcedures(provider, procedures.slice(from, from + proceduresPerDatabase));
  }

  test(`every fixture is of a procedure that there is, on ${provider}`, () => {
    const known = procedures.map(({ app, path }) => `${app} ${path}`);
    const named = (["web", "admin"] as const).flatMap((app) =>
      Object.keys(fixtures[app]).map((path) => `${app} ${path}`),
    );
    expect(named.sort()).toEqual(known.sort());
  });
}

function describeProcedures(provider: TestDatabase["provider"], procedures: Procedure[]): void {
  describeOnDatabase(provider, "the wall between organisations", () => {
    const worker = createServer((_, response) => {
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ state: "pending", attempts: 1 }));
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

    async function inputOf(fixture: Fixture, actor: Actor) {
      calls += 1;
      const id = `row-${calls}`;
      await fixture.prepare?.(id, actor);
      return { id, input: fixture.input?.(id, actor) };
    }

    const everybody = tenants.flatMap((tenant) => memberNames.map((name): Actor => ({ name, tenant })));

    for (const procedure of procedures) {
      const { app, path } = procedure;
      const cases = fixtures[app][path];
      describe(`${path} of ${app}`, () => {
        if (!cases) {
          test("has a fixture", () => {
            throw new Error(
              `Say in packages/api/test/wall/${app}-fixtures.ts how ${path} is called, and who is refused.`,
            );
          });
          return;
        }
        const admitted = everybody.filter((actor) => doorOf(procedure, actor) === null);

        for (const [index, fixture] of cases.entries()) {
          test.each(everybody)(
            `${index}: $name of $tenant is answered by their role, in their organisation`,
            async (actor) => {
              const { id, input } = await inputOf(fixture, actor);
              const other = otherTenant(actor.tenant);
              const before = { own: await readTenant(actor.tenant), other: await readTenant(other) };
              const answer = await doors.call(app, path, input, actor);
              if (fixture.endsSession) await signBackIn(procedure, actor);
              const expected = doorOf(procedure, actor) ?? fixture.refused?.[actor.name] ?? null;
              expect(answer.errorCode).toBe(expected);
              for (const mark of marksOf(other)) expect(answer.text).not.toContain(mark);
              expect(await readTenant(other)).toBe(before.other);
              if (expected !== null) return expect(await readTenant(actor.tenant)).toBe(before.own);
              if (fixture.showsMarks)
                expect(marksOf(actor.tenant).some((mark) => answer.text.includes(mark))).toBe(true);
              if (fixture.shows) expect(answer.data).toMatchObject(fixture.shows(id, actor));
            },
          );

          test(`${index}: nobody signed out is answered`, async () => {
            const { input } = await inputOf(fixture, { name: "candidate", tenant: "northfield" });
            const { errorCode } = await doors.call(app, path, input, null);
            expect(errorCode).toBe(procedure.capability === "public" ? null : "UNAUTHENTICATED");
          });

          test(
            `${index}: what an input smuggles in is not written`,
            async () => {
              for (const actor of admitted.filter(({ name }) => !fixture.refused?.[name])) {
                const { input } = await inputOf(fixture, actor);
                const other = otherTenant(actor.tenant);
                const before = await readTenant(other);
                const answer = await doors.call(app, path, { ...smuggled, ...input }, actor);
                if (fixture.endsSession) await signBackIn(procedure, actor);
                expect([null, "INVALID_INPUT"]).toContain(answer.errorCode);
                expect(answer.text).not.toContain("smuggled");
                expect(await readTenant(other)).toBe(before);
                expect(await readTenant(actor.tenant)).not.toContain("smuggled");
              }
            },
            everybodyMs,
          );

          const { idField, foreignId = onlyIn } = fixture;
          if (!idField) continue;

          test.each(admitted)(
            `${index}: to $name of $tenant, what only the other has is like what nobody has`,
            async (actor) => {
              const { input } = await inputOf(fixture, actor);
              const other = otherTenant(actor.tenant);
              const before = await readTenant(other);
              const foreign = await doors.call(app, path, { ...input, [idField]: foreignId(other) }, actor);
              const missing = await doors.call(app, path, { ...input, [idField]: "nobody-has-this" }, actor);
              expect(foreign.errorCode).toBe("NOT_FOUND");
              expect(foreign.text).toBe(missing.text);
              expect(foreign.status).toBe(missing.status);
              expect(await readTenant(other)).toBe(before);
            },
          );

          test.each(admitted)(`${index}: $name of $tenant gets nothing for what is no id`, async (actor) => {
            const { input } = await inputOf(fixture, actor);
            const other = otherTenant(actor.tenant);
            const before = [await readTenant(actor.tenant), await readTenant(other)];
            for (const { what, value } of hostileIds) {
              const { errorCode } = await doors.call(app, path, { ...input, [idField]: value }, actor);
              expect(["NOT_FOUND", "INVALID_INPUT"], what).toContain(errorCode);
            }
            expect([await readTenant(actor.tenant), await readTenant(other)]).toEqual(before);
          });
        }
      });
    }

    /** Whoever was signed out by a call comes back for the next. */
    async function signBackIn(procedure: Procedure, actor: Actor): Promise<void> {
      if (doorOf(procedure, actor) === null) await doors.signIn(actor);
    }
  });
}
