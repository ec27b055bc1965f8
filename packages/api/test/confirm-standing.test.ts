import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { callAsWorker } from "./call-as-worker.ts";
import { addTwins, shared } from "./interviews.ts";
import { addOrganizations, now } from "./people.ts";

describeOnBothDatabases("a running interview", () => {
  beforeAll(async () => {
    await addOrganizations();
    await addTwins();
  });

  const call = (procedure: string, org: string) =>
    callAsWorker(procedure, { interviewId: shared.interview }, { org, iv: shared.interview });
  const ask = (org: string) => call("interview.confirmStanding", org);

  test("may go on while its candidate is a member, and not from the moment they are not", async () => {
    expect((await ask("northfield")).body).toEqual({ standing: "present" });
    const removed = { where: { orgId: "northfield", id: shared.candidate }, data: { removedAt: now } };
    await withSystem((tx) => tx.membership.updateMany(removed));
    expect((await ask("northfield")).body).toEqual({ standing: "removed" });
    expect((await ask("brightwork")).body).toEqual({ standing: "present" });
    expect(await call("interview.getSessionConfig", "northfield")).toMatchObject({ status: 404 });
    expect(await call("interview.getSessionConfig", "brightwork")).toMatchObject({ status: 200 });
  });

  test("may not go on when the backend knows of its end", async () => {
    const over = { where: { orgId: "brightwork", id: shared.interview }, data: { status: "completed" } };
    await withSystem((tx) => tx.interview.updateMany(over));
    expect((await ask("brightwork")).body).toEqual({ standing: "removed" });
  });
});
