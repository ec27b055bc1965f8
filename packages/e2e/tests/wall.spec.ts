import { globSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { repositoryRoot } from "../../../scripts/repository-root.ts";
import { expect, test } from "../harness/test.ts";
import { setLogo } from "../support/organization-logo.ts";

type App = "web" | "admin";

/**
 * Who an address lets in, by its file in the app's folder: everybody, people who are signed in to this app, only owners
 * and administrators among them, or programs only.
 */
type Admits = "everybody" | "members" | "managers" | "nobody by address";

const doors: Record<App, Record<string, Admits>> = {
  web: {
    "(home)/page.tsx": "members",
    ".well-known/jwks.json/route.ts": "everybody",
    "account/browsers/page.tsx": "members",
    "account/data/page.tsx": "members",
    "account/fairness/page.tsx": "members",
    "account/profile/page.tsx": "members",
    "api/auth/[...nextauth]/route.ts": "everybody",
    "api/internal/trpc/[trpc]/route.ts": "nobody by address",
    "api/logo/[organization]/[hash]/route.ts": "everybody",
    "api/trpc/[trpc]/route.ts": "members",
    "api/voice-sample/route.ts": "members",
    "before-you-begin/page.tsx": "members",
    "inbox/page.tsx": "everybody",
    "interviews/[id]/page.tsx": "members",
    "invitation/page.tsx": "everybody",
    "progress/page.tsx": "members",
    "sign-in/confirm/page.tsx": "everybody",
    "sign-in/page.tsx": "everybody",
    "sign-in/trial/page.tsx": "everybody",
  },
  admin: {
    "(console)/account/browsers/page.tsx": "members",
    "(console)/assignments/(list)/page.tsx": "members",
    "(console)/assignments/[id]/page.tsx": "members",
    "(console)/assignments/new/page.tsx": "managers",
    "(console)/audit/page.tsx": "managers",
    "(console)/billing/page.tsx": "managers",
    "(console)/home/page.tsx": "members",
    "(console)/interviewer/page.tsx": "members",
    "(console)/interviewer/versions/page.tsx": "members",
    "(console)/interviews/(list)/page.tsx": "members",
    "(console)/interviews/[id]/page.tsx": "members",
    "(console)/organization/api-keys/page.tsx": "managers",
    "(console)/organization/appearance/page.tsx": "managers",
    "(console)/organization/data/page.tsx": "managers",
    "(console)/organization/feedback/page.tsx": "managers",
    "(console)/organization/mail/page.tsx": "managers",
    "(console)/organization/page.tsx": "managers",
    "(console)/people/[id]/page.tsx": "managers",
    "(console)/people/cohorts/[id]/page.tsx": "managers",
    "(console)/people/cohorts/page.tsx": "managers",
    "(console)/people/import/page.tsx": "managers",
    "(console)/people/invitations/page.tsx": "managers",
    "(console)/people/page.tsx": "managers",
    "(console)/people/staff/page.tsx": "managers",
    "(console)/privacy/page.tsx": "managers",
    "(console)/templates/(list)/page.tsx": "members",
    "(console)/templates/[id]/page.tsx": "members",
    "(console)/templates/new/page.tsx": "managers",
    "(console)/usage/(overview)/page.tsx": "members",
    "(console)/usage/receipts/[interviewId]/page.tsx": "members",
    ".well-known/jwks.json/route.ts": "everybody",
    "api/audit/export/route.ts": "managers",
    "api/auth/[...nextauth]/route.ts": "everybody",
    "api/export/[table]/route.ts": "managers",
    "api/interviews/[id]/report.pdf/route.ts": "members",
    "api/logo/[organization]/[hash]/route.ts": "everybody",
    "api/stripe/webhook/route.ts": "nobody by address",
    "api/trpc/[trpc]/route.ts": "members",
    "api/v1/interviews/[id]/transcript/route.ts": "nobody by address",
    "api/v1/interviews/route.ts": "nobody by address",
    "api/v1/people/route.ts": "nobody by address",
    "api/voices/[voice]/sample/route.ts": "members",
    "invitation/page.tsx": "everybody",
    // Sends everybody on to home, whose door is its own.
    "page.tsx": "everybody",
    // What stands behind it depends on the token alone.
    "shared/[token]/page.tsx": "everybody",
    "sign-in/confirm/page.tsx": "everybody",
    "sign-in/page.tsx": "everybody",
  },
};

/** What stands for the parameters of an address, and its query. */
const filled: Record<string, string> = {
  "[...nextauth]": "csrf",
  "[trpc]": "user.getProfile",
  "audit/export/": "audit/export?format=csv",
  // The list may begin with one that is not over, of which there is no report.
  "interviews/[id]/report.pdf": "interviews/northfield-leo-2/report.pdf",
  "[table]": "people",
  "[voice]": "Kore",
  "[interviewId]": "northfield-leo-2",
  "trial/": "trial?token=t&interview=i",
  "confirm/": "confirm?token=t&email=a%40b.example",
  "assignments/[id]": "assignments/northfield-first",
  "cohorts/[id]": "cohorts/northfield-first",
  "people/[id]": "people/northfield-leo",
  "templates/[id]": "templates/northfield-first",
};

function addressOf(file: string, interviewId: string, logoPath: string): string {
  if (file.startsWith("api/logo/")) return logoPath;
  const path = file.replace(/(page\.tsx|route\.ts)$/, "").replaceAll(/\([^)]*\)\//g, "");
  const whole = Object.entries(filled).reduce((text, [from, to]) => text.replace(from, to), path);
  return `/${whole.replace("[id]", interviewId).replace(/\/$/, "")}`;
}

async function signIn(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** How an address answers the browser of `page`, without being followed anywhere. */
async function answerOf(page: Page, address: string): Promise<"in" | "to the door" | "refused" | "not there"> {
  const response = await page.request.get(address, { maxRedirects: 0 });
  const status = response.status();
  if (status === 404) return "not there";
  if (status === 401 || status === 403 || status === 405) return "refused";
  const { location = "" } = response.headers();
  if (location.includes("/sign-in")) return "to the door";
  // What had begun to be sent already can only be led on from within.
  if (/http-equiv="refresh" content="[^"]*\/sign-in/.test(await response.text())) return "to the door";
  expect(status, address).toBeLessThan(400);
  return "in";
}

async function finishedInterviewId(page: Page): Promise<string> {
  // The console begins at home, which names none.
  if (new URL(page.url()).pathname === "/home") await page.goto(new URL("/interviews", page.url()).href);
  const path = await page.locator("a[href^='/interviews/']").first().getAttribute("href");
  return path?.split("/").at(-1) ?? "";
}

for (const app of ["web", "admin"] as const) {
  const root = join(repositoryRoot, "apps", app, "src/app");

  test(`every address of ${app} says here whom it lets in`, () => {
    expect(globSync(["**/{page.tsx,route.ts}", ".*/**/{page.tsx,route.ts}"], { cwd: root }).sort()).toEqual(
      Object.keys(doors[app]).sort(),
    );
  });

  test(`every address of ${app} opens to whom it should, and to nobody else`, async ({ browser, stack }) => {
    const appUrl = app === "web" ? stack.webUrl : stack.adminUrl;
    const otherUrl = app === "web" ? stack.adminUrl : stack.webUrl;
    const newPage = async () => (await browser.newContext()).newPage();
    const [stranger, fromOtherApp, member, manager] = [
      await newPage(),
      await newPage(),
      await newPage(),
      await newPage(),
    ];
    await signIn(fromOtherApp, otherUrl, app === "web" ? "Dana Whitfield" : "Leo Martins");
    await signIn(member, appUrl, app === "web" ? "Leo Martins" : "Priya Raman");
    await signIn(manager, appUrl, app === "web" ? "Leo Martins" : "Dana Whitfield");
    const id = await finishedInterviewId(member);
    const logo = await setLogo(browser, stack.adminUrl);
    for (const [file, admits] of Object.entries(doors[app])) {
      await test.step(file, async () => {
        const address = appUrl + addressOf(file, id, logo.path);
        const isPage = file.endsWith("page.tsx");
        const shut = isPage ? "to the door" : "refused";
        const outside = admits === "everybody" ? "in" : shut;
        expect(await answerOf(stranger, address), "signed out").toBe(outside);
        expect(await answerOf(fromOtherApp, address), "signed in to the other app only").toBe(outside);
        if (admits === "nobody by address") return expect(await answerOf(manager, address)).toBe("refused");
        const belowManager = isPage ? "not there" : "refused";
        expect(await answerOf(member, address), "a member").toBe(admits === "managers" ? belowManager : "in");
        expect(await answerOf(manager, address), "a manager").toBe("in");
      });
    }
    await logo.remove();
    for (const page of [stranger, fromOtherApp, member, manager]) await page.context().close();
  });

  test(`an interview of another organisation is, to ${app}, like one that nobody has`, async ({ browser, stack }) => {
    const appUrl = app === "web" ? stack.webUrl : stack.adminUrl;
    const [own, other] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
    await signIn(own, appUrl, app === "web" ? "Leo Martins" : "Dana Whitfield");
    await signIn(other, appUrl, app === "web" ? "Sofia Rossi" : "Viktor Hahn");
    const foreign = await finishedInterviewId(other);
    expect(await answerOf(other, `${appUrl}/interviews/${foreign}`)).toBe("in");
    expect(await answerOf(own, `${appUrl}/interviews/${foreign}`)).toBe("not there");
    expect(await answerOf(own, `${appUrl}/interviews/nobody-has-this`)).toBe("not there");
    for (const page of [own, other]) await page.context().close();
  });
}
