import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeQuotedPrintable, SmtpDouble } from "../../test/smtp-double.ts";
import type { Mail } from "./mail.ts";
import { postMail } from "./post-mail.ts";
import { composeSignInMail } from "./sign-in-mail.ts";

const server = new SmtpDouble();
beforeAll(() => server.start());
afterAll(() => server.stop());
const from = "Mockingbird <no-reply@example.edu>";
const url = "https://interviews.example.edu/sign-in/confirm?token=abc&email=leo%40northfield.example";

test("a sign-in mail reaches the mail server, for its one recipient, as text and as HTML", async () => {
  const mail = await composeSignInMail({ to: "leo@northfield.example", name: "Leo", url });
  await postMail({ smtpUrl: server.url, from }, mail);
  const [taken] = server.toOf("leo@northfield.example");
  const raw = decodeQuotedPrintable(taken?.raw ?? "");
  expect(raw).toContain("Content-Type: text/plain");
  expect(raw).toContain("Content-Type: text/html");
  expect(raw).toContain(url);
  expect(raw).toContain("From: Mockingbird <no-reply@example.edu>");
});

test("an organisation's mail is in its name, from our address, answered to its own, with its picture inside", async () => {
  const mail: Mail = {
    ...(await composeSignInMail({ to: "nia@northfield.example", name: "Nia", url })),
    senderName: 'North"field\r\nBcc: eve@elsewhere.example',
    replyTo: "help@northfield.example",
    messageId: "northfield.mail-1",
    pictures: [{ cid: "logo", contentType: "image/png", content: "aGVsbG8=" }],
  };
  await postMail({ smtpUrl: server.url, from }, mail);
  const [taken] = server.toOf("nia@northfield.example");
  expect(taken?.messageId).toBe("<northfield.mail-1@example.edu>");
  // Long headers are folded on their way.
  const raw = taken?.raw.replace(/\r\n /g, " ");
  expect(raw).toMatch(/^From: .*North.*<no-reply@example\.edu>\r$/m);
  expect(raw).toMatch(/^Reply-To: .*<help@northfield\.example>\r$/m);
  expect(raw).toContain("Content-ID: <logo>");
  expect(taken?.raw).not.toMatch(/^Bcc:/m);
  expect(server.toOf("eve@elsewhere.example")).toEqual([]);
});
