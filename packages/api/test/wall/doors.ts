import type { AuthApp } from "@mockingbird/auth/next-auth";
import { withSystem } from "@mockingbird/db/system";
import { vi } from "vitest";
import { z } from "zod";
import { createAdminApp } from "../../src/admin/admin-app.ts";
import { adminEnvSchema } from "../../src/admin/env-schema.ts";
import { adminRouter } from "../../src/routers/admin-router.ts";
import { webRouter } from "../../src/routers/web-router.ts";
import { parseEnv } from "../../src/settings/parse-env.ts";
import { webEnvSchema } from "../../src/web/env-schema.ts";
import { createWebApp } from "../../src/web/web-app.ts";
import { Browser } from "../browser.ts";
import { localEnvironment } from "../environments.ts";
import { tenants } from "../people.ts";
import { type Actor, appOf, cast, emailOf, memberNames } from "./actors.ts";

export const roots = { web: webRouter, admin: adminRouter };

const queriesOf = (root: (typeof roots)[AuthApp]) =>
  Object.entries(root._def.procedures).flatMap(([path, { _def }]) => (_def.type === "query" ? [path] : []));
const queries = { web: queriesOf(webRouter), admin: queriesOf(adminRouter) };

/** What somebody is answered: its status, the body as it came, the data of a success and the code of a refusal. */
export type Answer = { status: number; text: string; data: unknown; errorCode: string | null };

const answerSchema = z.object({
  result: z.object({ data: z.unknown() }).optional(),
  error: z.object({ data: z.object({ errorCode: z.string() }) }).optional(),
});

/** Both apps with their own handlers, and everybody's browser, signed in by the door that people use. */
export async function openDoors({ realtimeUrl, stripeUrl }: { realtimeUrl: string; stripeUrl: string }) {
  const environment = { ...localEnvironment, REALTIME_URL: realtimeUrl, STRIPE_BASE_URL: stripeUrl };
  const deferred: Promise<void>[] = [];
  const runtime = { afterResponse: (work: () => Promise<void>) => void deferred.push(work()), now: () => new Date() };
  const bases = { web: environment.WEB_URL, admin: environment.ADMIN_URL };
  const apps = {
    web: createWebApp(parseEnv(webEnvSchema, environment), runtime),
    admin: createAdminApp(parseEnv(adminEnvSchema, environment), runtime),
  };
  const browsers = new Map<string, Browser>();

  async function signIn(actor: Actor): Promise<void> {
    const app = appOf(actor.name);
    vi.stubEnv("NEXTAUTH_URL", bases[app]);
    const browser = new Browser(bases[app], apps[app].handleAuth);
    await browser.post("/api/auth/callback/demo", { email: emailOf(actor), orgId: actor.tenant });
    browsers.set(emailOf(actor), browser);
  }

  for (const tenant of tenants) {
    for (const name of memberNames) {
      await signIn({ name, tenant });
      if (!cast[name].isRemoved) continue;
      const where = { orgId_id: { orgId: tenant, id: name } };
      await withSystem((tx) => tx.membership.update({ where, data: { removedAt: new Date() } }));
    }
  }

  /** One call with the cookies of `actor`, or with none. */
  async function call(app: AuthApp, path: string, input: unknown, actor: Actor | null): Promise<Answer> {
    const base = bases[app];
    const cookie = (actor && browsers.get(emailOf(actor))?.headers.get("cookie")) ?? "";
    const headers = { cookie, "content-type": "application/json", origin: base };
    const body = JSON.stringify(input ?? {});
    const isQuery = queries[app].includes(path);
    const address = `${base}/api/trpc/${path}`;
    const request = isQuery
      ? new Request(`${address}?input=${encodeURIComponent(body)}`, { headers })
      : new Request(address, { method: "POST", headers, body });
    const response = await apps[app].handleTrpc(request);
    const text = await response.text();
    // What is done once somebody was answered belongs to their call, and not to the next one.
    await Promise.all(deferred.splice(0));
    const { result, error } = answerSchema.parse(JSON.parse(text));
    return { status: response.status, text, data: result?.data, errorCode: error?.data.errorCode ?? null };
  }

  return { call, signIn };
}
