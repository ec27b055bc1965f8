import { once } from "node:events";
import { createServer } from "node:http";
import { verifyDeliveryToken } from "@mockingbird/auth/delivery-token";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { createLocalJWKSet } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAdminApp } from "../src/admin/admin-app.ts";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { localEnvironment } from "./environments.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { addOrganizations, now, staffCaller } from "./people.ts";

/** Stands where the Worker would: keeps what it was asked, and answers as it is told. */
const worker = {
  asked: [] as { method: string | undefined; path: string | undefined; authorization: string | undefined }[],
  status: 200,
  answer: "{}",
};
const server = createServer((request, response) => {
  const { method, url: path, headers } = request;
  worker.asked.push({ method, path, authorization: headers.authorization });
  response.writeHead(worker.status, { "content-type": "application/json" }).end(worker.answer);
});
let workerUrl = "";

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on a port.");
  workerUrl = `http://127.0.0.1:${address.port}`;
});
afterAll(() => server.close());

describeOnBothDatabases("asking for a transcript again", () => {
  let twins: Awaited<ReturnType<typeof addTwins>>;
  beforeAll(async () => {
    await addOrganizations();
    twins = await addTwins();
  });

  async function ask(tenant: "northfield" | "brightwork", interviewId: string = shared.interview, url = workerUrl) {
    const { interview } = await staffCaller(twins[tenant].reviewer, () => now, { url });
    return interview.retryDelivery({ interviewId });
  }
  const audits = (orgId: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { orgId, action: "delivery:retry" } }));
  const beginWith = (status: number, answer: string) => Object.assign(worker, { asked: [], status, answer });

  test("reaches the Worker with a token for this organisation's interview, and is recorded", async () => {
    beginWith(200, JSON.stringify({ state: "pending", attempts: 3 }));
    expect(await ask("northfield")).toEqual({ state: "pending", attempts: 3 });
    expect(worker.asked).toMatchObject([{ method: "POST", path: `/v1/interviews/${shared.interview}/deliver` }]);
    const token = worker.asked[0]?.authorization?.replace("Bearer ", "") ?? "";
    const published = await createAdminApp(parseEnv(adminEnvSchema, localEnvironment), {
      afterResponse: (work) => void work(),
      now: () => now,
    }).deliveryTokenJwks();
    expect(published.keys.every((key) => !("d" in key))).toBe(true);
    const keySet = createLocalJWKSet(published);
    expect(await verifyDeliveryToken(token, keySet)).toEqual({ org: "northfield", iv: shared.interview });
    expect(await audits("northfield")).toMatchObject([
      { actor: twins.northfield.reviewer.id, subjectId: shared.interview },
    ]);
    expect(await audits("brightwork")).toEqual([]);
  });

  test.each([
    [500, "{}"],
    [200, "<html>"],
    [200, JSON.stringify({ state: "lost", attempts: 1 })],
  ])("says so in a sentence when the Worker answers %i %s", async (status, answer) => {
    beginWith(status, answer);
    await expect(ask("northfield")).rejects.toThrow("did not answer. Try again in a minute.");
  });

  test("says so in a sentence when the Worker is not there", async () => {
    await expect(ask("northfield", shared.interview, "http://127.0.0.1:1")).rejects.toThrow("did not answer");
  });

  test("is refused for a transcript that has come, and for one that is not this organisation's", async () => {
    beginWith(200, JSON.stringify({ state: "accepted", attempts: 1 }));
    await withSystem((tx) =>
      tx.interview.updateMany({ where: { orgId: "brightwork" }, data: { status: "completed", endCause: "time_up" } }),
    );
    expect(await codeOf(ask("brightwork"))).toBe("INTERVIEW_OVER");
    expect(await codeOf(ask("brightwork", "nowhere"))).toBe("NOT_FOUND");
    expect(worker.asked).toEqual([]);
    expect(await audits("brightwork")).toEqual([]);
  });
});
