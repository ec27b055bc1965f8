import { describe, expect, test } from "vitest";
import { assignmentContent, reminderContent } from "./assignment-content.ts";
import { composeMail } from "./compose-mail.ts";
import { feedbackContent } from "./feedback-content.ts";
import { invitationContent } from "./invitation-content.ts";
import type { MailBrand } from "./mail-brand.ts";
import type { MailContent } from "./mail-content.ts";
import { sayMoment } from "./say-moment.ts";
import { composeSignInMail } from "./sign-in-mail.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const hostile = `</style><script>alert(1)</script><img src=x onerror=alert(1)> "'&<`;
const brand: MailBrand = { name: hostile, accentColor: "#7a1f3d", logo: null, contactEmail: "help@northfield.example" };
const given = {
  candidateName: hostile,
  organizationName: hostile,
  timeZone: "America/Chicago",
  title: hostile,
  welcomeText: hostile,
  durationSeconds: 900,
  attemptsLeft: 3,
  opensAt: null,
  dueAt: new Date("2026-12-04T23:00:00.000Z"),
  now,
  url: "https://interviews.example.edu/?a=1&b=2",
};
const contents: [string, MailContent][] = [
  [
    "invitation",
    invitationContent({
      ...given,
      to: "nia@northfield.example",
      invitedByName: hostile,
      role: "candidate",
      expiresAt: new Date("2026-11-29T12:00:00.000Z"),
    }),
  ],
  ["assignment", assignmentContent(given)],
  ["reminder", reminderContent(given)],
  ["feedback", feedbackContent({ ...given, takenAt: now })],
];

/** What somebody reads of the HTML, and the addresses its links lead to. */
function shownIn(html: string): string {
  return html
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<a [^>]*href="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(lt|gt|quot|amp|#x27);/g,
      (entity) => ({ "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" })[entity] ?? "'",
    );
}

describe.each(contents)("the %s mail", (_, content) => {
  test("says the same in HTML and as text, every word of it", async () => {
    const { html, text } = await composeMail("nia@northfield.example", content, brand);
    const { title, paragraphs, facts, action, notes } = content;
    const words = [
      title,
      ...paragraphs,
      ...facts.flatMap(({ label, value }) => [label, value]),
      action.label,
      action.url,
      ...notes,
    ];
    for (const each of [...words, `Sent by Mockingbird for ${brand.name}. Questions go to help@northfield.example.`]) {
      expect(text).toContain(each);
      expect(shownIn(html)).toContain(each);
    }
  });

  test("shows what people wrote as words, and runs nothing of it", async () => {
    const { html } = await composeMail("nia@northfield.example", content, brand);
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<img");
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});

test("a mail carries the organisation's logo within it and its accent, or ours where its own cannot be read", async () => {
  const [, content] = contents[1] ?? [];
  if (!content) throw new Error("It stands above.");
  const logo = { contentType: "image/png", content: "aGVsbG8=" };
  const own = await composeMail("x@y.example", content, { ...brand, name: "Northfield", logo });
  expect(own.html).toContain('src="cid:logo"');
  expect(own.html).toContain('alt="Northfield"');
  expect(own.html).toContain("#7a1f3d");
  expect(own.pictures).toEqual([{ ...logo, cid: "logo" }]);
  const pale = await composeMail("x@y.example", content, { ...brand, accentColor: "#ffd400" });
  expect(pale.html).not.toContain("#ffd400");
  expect(pale.html).toContain("#0f6f69");
});

test("a sign-in mail has its link whole, in both parts", async () => {
  const url = "https://a.example/sign-in/confirm?token=1&email=leo%40northfield.example";
  const mail = await composeSignInMail({ to: "leo@northfield.example", name: "Leo", url });
  expect(mail.text).toContain(url);
  expect(mail.html).toContain(`href="${url.replace("&", "&amp;")}"`);
});

test("a moment is said in the organisation's zone", () => {
  expect(sayMoment(new Date("2026-12-04T23:00:00.000Z"), "America/Chicago")).toBe(
    "Friday 4 December, 17:00 (Chicago time)",
  );
  expect(sayMoment(new Date("2026-06-30T22:30:00.000Z"), "Europe/Berlin")).toBe(
    "Wednesday 1 July, 00:30 (Berlin time)",
  );
});

test("a reminder of what is overdue does not promise time", () => {
  const late = reminderContent({ ...given, dueAt: new Date("2026-11-20T12:00:00.000Z") });
  expect(late.preheader).not.toContain("due");
});
