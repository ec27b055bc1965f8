import { withOrg } from "@mockingbird/db";
import { listOrganizationsWithDueMail, withSystem } from "@mockingbird/db/system";
import { createAssignment, createTemplate, describeOnBothDatabases } from "@mockingbird/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPostOffice, type PostOffice } from "../src/mail/post-mail.ts";
import { queueMail, queueMails } from "../src/mail/queue-mail.ts";
import { sendDueMails } from "../src/mail/send-due-mails.ts";
import { readInvitationToken } from "../src/sign-in/invitation-token.ts";
import { callAsClock } from "./call-as-clock.ts";
import { createHandler } from "./call-as-worker.ts";
import { codeOf } from "./error-code.ts";
import { encryptionKeys } from "./keys.ts";
import { appUrls } from "./mails.ts";
import { addMember, addOrganizations, now, staffCaller } from "./people.ts";
import { decodeQuotedPrintable, SmtpDouble } from "./smtp-double.ts";

const minuteMs = 60_000;
const from = "Mockingbird <no-reply@example.edu>";

describeOnBothDatabases("the outbox", () => {
  const server = new SmtpDouble();
  let at = now;
  let owner: Awaited<ReturnType<typeof addMember>>;
  let candidate: Awaited<ReturnType<typeof addMember>>;
  let count = 0;

  beforeAll(async () => {
    await server.start();
    await addOrganizations();
    owner = await addMember("northfield", "owner", { name: "Dana Whitfield" });
    candidate = await addMember("northfield", "candidate", { email: "leo@northfield.example", name: "Leo Martins" });
    await addMember("brightwork", "owner");
    await withSystem((tx) => createTemplate(tx, { orgId: "northfield", id: "template", title: "Graduate scheme" }));
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    at = now;
    server.refusals.clear();
    server.beforeTaken = () => Promise.resolve();
    await withSystem((tx) => tx.outgoingMail.deleteMany());
  });

  const settings = () => ({ smtpUrl: server.url, from });
  /** Sends what is due, over an office that may be broken somewhere. */
  async function send(changes: Partial<PostOffice> = {}, orgId = "northfield", mailsMax = 1_000) {
    const office = openPostOffice(settings());
    try {
      return await sendDueMails(orgId, {
        office: { ...office, ...changes },
        mailsMax,
        appUrls,
        encryptionKeys,
        now: () => at,
      });
    } finally {
      office.close();
    }
  }
  /** An open invitation to a new address, whose mail is queued. */
  async function invite({ orgId = "northfield", batchId }: { orgId?: string; batchId?: string } = {}) {
    count += 1;
    const id = `invitation-${count}`;
    const email = `${id}@elsewhere.example`;
    await withOrg(orgId, async (tx) => {
      const expiresAt = new Date(now.getTime() + 7 * 24 * 60 * minuteMs);
      const offer = { role: "candidate", invitedById: owner.id, expiresAt };
      await tx.invitation.create({ data: { orgId, id, email, ...offer } });
      await queueMail(tx, { kind: "invitation", subjectId: id, batchId }, at);
    });
    return { id, email };
  }
  const rowOf = (subjectId: string) => withSystem((tx) => tx.outgoingMail.findFirstOrThrow({ where: { subjectId } }));
  const tokenIn = (raw: string | undefined) =>
    new URL(decodeQuotedPrintable(raw ?? "").match(/http\S+\/invitation\S+/)?.[0] ?? "").searchParams.get("token") ??
    "";
  const isOpenFor = async (invitationId: string, token: string) => {
    const { tokenHash } = await withSystem((tx) => tx.invitation.findFirstOrThrow({ where: { id: invitationId } }));
    return tokenHash !== null && readInvitationToken(token)?.tokenHash === tokenHash;
  };

  test("sends an invitation once, with a link of which nothing was kept before and only a hash afterwards", async () => {
    const { id, email } = await invite();
    const kept = await withSystem((tx) => tx.invitation.findFirstOrThrow({ where: { id } }));
    expect(kept.tokenHash).toBeNull();
    expect(await send()).toEqual({ sent: 1, failed: 0, postponed: 0, isDone: true });
    expect(await send()).toEqual({ sent: 0, failed: 0, postponed: 0, isDone: true });
    const [taken, ...more] = server.toOf(email);
    expect(more).toEqual([]);
    expect(taken?.messageId).toBe(`<northfield.${(await rowOf(id)).id}@example.edu>`);
    const token = tokenIn(taken?.raw);
    expect(await isOpenFor(id, token)).toBe(true);
    const everything = JSON.stringify(
      await withSystem(async (tx) => [await tx.invitation.findMany(), await tx.outgoingMail.findMany()]),
    );
    expect(everything).not.toContain(token.slice("northfield.".length));
  });

  test("cut off between sending and saying so, sends the same mail again with the same link", async () => {
    const { id, email } = await invite();
    const sender = openPostOffice(settings());
    const cutOff = send({
      async post(mail) {
        await sender.post(mail);
        // Nothing comes after it: as if the process were gone.
        await new Promise(() => undefined);
      },
    });
    await expect.poll(() => server.toOf(email).length).toBe(1);
    expect(await send()).toMatchObject({ sent: 0 });
    at = new Date(now.getTime() + 11 * minuteMs);
    expect(await send()).toMatchObject({ sent: 1 });
    const [first, second] = server.toOf(email);
    expect(second?.messageId).toBe(first?.messageId);
    expect(tokenIn(second?.raw)).toBe(tokenIn(first?.raw));
    expect(await isOpenFor(id, tokenIn(first?.raw))).toBe(true);
    sender.close();
    void cutOff;
  });

  test("two senders at once send each mail once", async () => {
    const invited = [];
    for (let each = 0; each < 45; each += 1) invited.push(await invite());
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.reduce((sum, { sent }) => sum + sent, 0)).toBe(45);
    for (const { email } of invited) expect(server.toOf(email)).toHaveLength(1);
  });

  test("an address that is refused is given up at once, with a sentence, and keeps nobody else from theirs", async () => {
    const refused = await invite();
    const other = await invite();
    server.refusals.set(refused.email, 550);
    expect(await send()).toEqual({ sent: 1, failed: 1, postponed: 0, isDone: true });
    expect(server.toOf(other.email)).toHaveLength(1);
    const row = await rowOf(refused.id);
    expect(row).toMatchObject({ failedAt: now, failure: expect.stringContaining("refused the address"), attempts: 1 });
    expect(row.failure).not.toContain("@");
  });

  test("an address that is refused for now is tried again later", async () => {
    const greylisted = await invite();
    server.refusals.set(greylisted.email, 450);
    expect(await send()).toMatchObject({ sent: 0, postponed: 1 });
    expect(await send()).toMatchObject({ sent: 0, postponed: 0 });
    server.refusals.clear();
    at = new Date(now.getTime() + minuteMs);
    expect(await send()).toMatchObject({ sent: 1 });
  });

  test("a server that is down gets what waited when it is up again, and is not asked for every mail meanwhile", async () => {
    const invited = [];
    for (let each = 0; each < 30; each += 1) invited.push(await invite());
    await server.stop();
    const down = await send();
    expect(down).toMatchObject({ sent: 0, failed: 0, isDone: true });
    expect(down.postponed).toBeLessThanOrEqual(5);
    await server.start();
    at = new Date(now.getTime() + minuteMs);
    expect(await send()).toMatchObject({ sent: 30 });
    for (const { email } of invited) expect(server.toOf(email)).toHaveLength(1);
  });

  test("a server that stays away is given up after a day, said to staff, and tried again when they ask", async () => {
    const { id, email } = await invite();
    await server.stop();
    for (let tries = 0; tries < 8; tries += 1) {
      await send();
      at = (await rowOf(id)).nextAttemptAt;
    }
    expect(at.getTime() - now.getTime()).toBeGreaterThan(20 * 60 * minuteMs);
    expect(await rowOf(id)).toMatchObject({ failedAt: expect.any(Date), attempts: 8 });
    const staff = await staffCaller(owner, () => at);
    const { mails, total, nextAfter } = await staff.mail.listFailed({});
    expect(mails).toMatchObject([
      { kind: "invitation", recipientEmail: email, failure: expect.stringContaining("could not be reached") },
    ]);
    expect({ total, nextAfter }).toEqual({ total: 1, nextAfter: null });
    await server.start();
    expect(await staff.mail.retry({ mailId: mails[0]?.mailId ?? "" })).toEqual({ wasFailed: true });
    expect(await send()).toMatchObject({ sent: 1 });
    expect(await staff.mail.retry({ mailId: mails[0]?.mailId ?? "" })).toEqual({ wasFailed: false });
    expect(await staff.mail.listFailed({})).toMatchObject({ mails: [], total: 0 });
  });

  test("500 invitations leave over a few connections, and their progress can be read", async () => {
    const batchId = "import-1";
    const ids = Array.from({ length: 500 }, (_, index) => `bulk-${index}`);
    await withOrg("northfield", async (tx) => {
      const expiresAt = new Date(now.getTime() + 60 * minuteMs);
      const offer = { orgId: "northfield", role: "candidate", invitedById: owner.id, expiresAt };
      await tx.invitation.createMany({ data: ids.map((id) => ({ id, email: `${id}@elsewhere.example`, ...offer })) });
      const mails = ids.map((subjectId) => ({ kind: "invitation", subjectId, batchId }) as const);
      await queueMails(tx, mails, at);
    });
    const staff = await staffCaller(owner);
    expect(await staff.mail.getProgress({ batchId })).toEqual({ queued: 500, sent: 0, failed: 0 });
    server.refusals.set("bulk-7@elsewhere.example", 550);
    server.connectionsMost = 0;
    await send({}, "northfield", 100);
    expect(await staff.mail.getProgress({ batchId })).toEqual({ queued: 400, sent: 99, failed: 1 });
    await send();
    expect(await staff.mail.getProgress({ batchId })).toEqual({ queued: 0, sent: 499, failed: 1 });
    expect(server.connectionsMost).toBeLessThanOrEqual(5);
    expect(await codeOf(staff.mail.getProgress({ batchId: "import-2" }))).toBe("NOT_FOUND");
  }, 30_000);

  test("what has no reason any more is not sent", async () => {
    const withdrawn = await invite();
    await withSystem((tx) => tx.invitation.updateMany({ where: { id: withdrawn.id }, data: { revokedAt: now } }));
    const cancelled = await assign({ cancelledAt: now });
    const begun = await assign({ startedAt: now }, "reminder");
    expect(await send()).toMatchObject({ sent: 0, failed: 0 });
    expect(server.toOf(withdrawn.email)).toEqual([]);
    const left = await withSystem((tx) => tx.outgoingMail.count());
    expect([left, cancelled, begun]).toEqual([0, cancelled, begun]);
  });

  /** An assignment of Leo's with a mail about it. */
  async function assign(
    changes: { cancelledAt?: Date; startedAt?: Date },
    kind: "assignment" | "reminder" = "assignment",
  ) {
    count += 1;
    const id = `assignment-${count}`;
    await withSystem(async (tx) => {
      const place = { orgId: "northfield", id, templateId: "template", membershipId: candidate.id };
      await createAssignment(tx, { ...place, dueAt: new Date("2026-12-04T23:00:00.000Z") });
      await tx.assignment.update({ where: { orgId_id: { orgId: "northfield", id } }, data: changes });
    });
    await withOrg("northfield", (tx) => queueMail(tx, { kind, subjectId: id, membershipId: candidate.id }, at));
    return id;
  }

  test("an assignment and a reminder say when it is due, where the organisation is", async () => {
    await assign({});
    await assign({}, "reminder");
    const before = server.toOf("leo@northfield.example").length;
    expect(await send()).toMatchObject({ sent: 2 });
    const raws = server
      .toOf("leo@northfield.example")
      .slice(before)
      .map(({ raw }) => decodeQuotedPrintable(raw));
    expect(raws).toHaveLength(2);
    for (const raw of raws) {
      expect(raw).toContain("Friday 4 December, 17:00 (Chicago time)");
      expect(raw).toContain("Graduate scheme");
      expect(raw).toMatch(/^From: Northfield University on Mockingbird <no-reply@example\.edu>\r$/m);
    }
  });

  test("queued again before it left, a mail leaves once, and a newer invitation ends the older link", async () => {
    const { id, email } = await invite();
    await withOrg("northfield", (tx) => queueMail(tx, { kind: "invitation", subjectId: id }, at));
    await send();
    await withOrg("northfield", (tx) => queueMail(tx, { kind: "invitation", subjectId: id }, at));
    await send();
    const [first, second, ...more] = server.toOf(email);
    expect(more).toEqual([]);
    expect(second?.messageId).not.toBe(first?.messageId);
    expect(await isOpenFor(id, tokenIn(first?.raw))).toBe(false);
    expect(await isOpenFor(id, tokenIn(second?.raw))).toBe(true);
  });

  test("a transaction that fails sends nothing", async () => {
    const failing = withOrg("northfield", async (tx) => {
      await queueMail(tx, { kind: "feedback", subjectId: "x", membershipId: candidate.id }, at);
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await withSystem((tx) => tx.outgoingMail.count())).toBe(0);
  });

  test("the clock sends what is due in every organisation, and asks none where nothing is", async () => {
    const here = await invite();
    const there = await invite({ orgId: "brightwork" });
    expect(await withSystem((tx) => listOrganizationsWithDueMail(tx, at))).toEqual(["brightwork", "northfield"]);
    const handler = createHandler({ mail: settings(), now: () => at });
    const rung = await callAsClock("mail.sendDue", {}, {}, handler);
    expect(rung).toMatchObject({ status: 200, body: { sent: 2, failed: 0, isDone: true } });
    for (const { email } of [here, there]) expect(server.toOf(email)).toHaveLength(1);
    expect(await withSystem((tx) => listOrganizationsWithDueMail(tx, at))).toEqual([]);
  });

  test("every failed mail is tried again at once, the other organisation's not", async () => {
    const ours = [await invite(), await invite()];
    const theirs = await invite({ orgId: "brightwork" });
    for (const { email } of [...ours, theirs]) server.refusals.set(email, 550);
    await send();
    await send({}, "brightwork");
    const staff = await staffCaller(owner, () => at);
    expect(await staff.mail.retryAll()).toEqual({ mails: 2 });
    expect(await rowOf(theirs.id)).toMatchObject({ failedAt: now });
    server.refusals.clear();
    expect(await send()).toMatchObject({ sent: 2 });
  });
});
