import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

test("an invited candidate comes in by one button, and then signs out everywhere", async ({ page, stack, browser }) => {
  const email = `nia-${crypto.randomUUID()}@elsewhere.example`;
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  const answer = await page.request.post(`${stack.adminUrl}/api/trpc/invitation.create`, {
    headers: { origin: stack.adminUrl },
    data: { email, role: "candidate" },
  });
  expect(answer.status()).toBe(200);
  await page.goto(`${stack.webUrl}/inbox`);
  const mail = page.getByRole("listitem").filter({ hasText: `To ${email}` });
  const address = await mail.getByRole("link", { name: "/invitation?token=" }).getAttribute("href");
  if (!address) throw new Error("The mail has no link.");

  await stepInAs(page, stack.webUrl, "Jonas Lindqvist");
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Northfield University invites you" })).toBeVisible();
  // The key is not left where it can be copied from.
  await expect(page).toHaveURL(`${stack.webUrl}/invitation`);
  await expect(page.getByText("You are signed in as jonas@northfield.example.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept and sign in" })).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("Your name").fill("Nia Bell");
  await page.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(page.getByText("Hello Nia.")).toBeVisible();

  const late = await browser.newContext();
  const again = await late.newPage();
  await again.goto(address);
  await expect(again.getByRole("heading", { name: "This invitation is closed" })).toBeVisible();
  await late.close();

  await page.getByRole("button", { name: "Your account, Nia Bell" }).click();
  await page.getByRole("menuitem", { name: "Signed-in browsers" }).click();
  await expect(page.getByText("This browser")).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`${stack.webUrl}/account/browsers`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("one lost browser is signed out from another", async ({ page, stack, browser }) => {
  const iphone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";
  const lost = await browser.newContext({ userAgent: iphone });
  const lostPage = await lost.newPage();
  await stepInAs(lostPage, stack.webUrl, "Amara Okafor");
  await stepInAs(page, stack.webUrl, "Amara Okafor");
  await page.goto(`${stack.webUrl}/account/browsers`);
  await page.getByRole("button", { name: "Sign out Safari on iPhone, Interviews" }).click();
  await expect(page.getByText("That browser is signed out")).toBeVisible();
  await expect(page.getByText("Safari on iPhone")).toHaveCount(0);
  await lostPage.goto(stack.webUrl);
  await expect(lostPage).toHaveURL(/\/sign-in/);
  await lost.close();
});
