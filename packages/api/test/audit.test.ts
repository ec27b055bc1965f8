import { recordAuditEvent, withOrg } from "@mockingbird/db";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test } from "vitest";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, staffCaller } from "./people.ts";

describeOnBothDatabases("the audit of an organisation", () => {
  type Staff = Awaited<ReturnType<typeof staffCaller>>;
  let admin: Staff;
  let reviewer: Staff;
  let other: Staff;
  let dana = "";
  let priya = "";
  beforeAll(async () => {
    await addOrganizations();
    const member = await addMember("northfield", "admin", { name: "Dana Whitfield" });
    const read = await addMember("northfield", "reviewer", { name: "Priya Raman" });
    [dana, priya] = [member.id, read.id];
    admin = await staffCaller(member);
    reviewer = await staffCaller(read);
    other = await staffCaller(await addMember("brightwork", "owner"));
    const moment = (day: number) => new Date(Date.UTC(2026, 10, day));
    await withOrg("northfield", async (tx) => {
      const record = (day: number, actor: string, action: string, subjectId: string) =>
        recordAuditEvent(tx, { occurredAt: moment(day), actor, action, subjectId });
      for (let day = 1; day <= 9; day += 1) await record(day, dana, "transcript:read", `interview-${day}`);
      await record(10, "realtime", "transcript:submit", "interview-1");
      await record(11, dana, "member:set-role", priya);
      await record(12, priya, "transcript:read", "interview-1");
    });
  });

  const seqs = async (filter: Parameters<Staff["audit"]["list"]>[0]) =>
    (await admin.audit.list(filter)).events.map(({ seq }) => seq);

  test("comes newest first, a page at a time, without gaps and with an end", async () => {
    const first = await admin.audit.list({ pageSize: 5 });
    expect(first.events.map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8]);
    const second = await admin.audit.list({ pageSize: 7, beforeSeq: first.nextBeforeSeq ?? undefined });
    expect(second.events.map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(second.nextBeforeSeq).toBeNull();
  });

  test("calls people by their names as they are now, and the Worker by none", async () => {
    const { events } = await admin.audit.list({ pageSize: 5 });
    expect(events[1]).toMatchObject({
      actor: { id: dana, name: "Dana Whitfield" },
      subject: { id: priya, name: "Priya Raman" },
    });
    expect(events[2]?.actor).toEqual({ id: "realtime", name: null });
  });

  test("is found by resource, action, name, subject and time", async () => {
    expect(await seqs({ action: "member" })).toEqual([11]);
    expect(await seqs({ action: "transcript:submit" })).toEqual([10]);
    expect(await seqs({ actorName: "priya" })).toEqual([12]);
    expect(await seqs({ actorName: "nobody" })).toEqual([]);
    expect(await seqs({ subjectId: "interview-1" })).toEqual([12, 10, 1]);
    expect(await seqs({ from: "2026-11-03T00:00:00.000Z", until: "2026-11-05T00:00:00.000Z" })).toEqual([4, 3]);
    expect(await seqs({ actorName: "dana", action: "transcript", until: "2026-11-03T00:00:00.000Z" })).toEqual([2, 1]);
  });

  test("is whole, and is its own organisation's", async () => {
    expect(await admin.audit.verify()).toEqual({ events: 12, broken: null });
    expect(await other.audit.verify()).toEqual({ events: 0, broken: null });
    expect((await other.audit.list({})).events).toEqual([]);
    expect(await codeOf(reviewer.audit.list({}))).toBe("FORBIDDEN");
  });
});
