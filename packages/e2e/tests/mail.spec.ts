import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { expectGoodPage } from "../support/good-page.ts";

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

test("an invitation is seen in the local inbox as it is designed, by day and by night, and as text", async ({
  page,
  stack,
}) => {
  const email = `nia-${crypto.randomUUID()}@elsewhere.example`;
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  const invited = await page.request.post(`${stack.adminUrl}/api/trpc/invitation.create`, {
    headers: { origin: stack.adminUrl },
    data: { email, role: "candidate" },
  });
  expect(invited.status()).toBe(200);
  await page.goto(`${stack.webUrl}/inbox`);
  // Mail leaves after the answer to whoever invited; the page looks for it by itself.
  const item = page.getByRole("listitem").filter({ hasText: `To ${email}` });
  await item.getByRole("link", { name: /As designed/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Northfield University invites you to Mockingbird");
  const text = page.getByRole("link", { name: "/invitation?token=" });
  const mail = page.frameLocator("iframe");
  await expect(mail.getByRole("heading", { name: "An invitation from Northfield University" })).toBeVisible();
  const button = mail.getByRole("link", { name: "See the invitation" });
  await expect(button).toHaveAttribute("href", (await text.getAttribute("href")) ?? "");
  await expect(button).toHaveCSS("background-color", "rgb(15, 111, 105)");
  await page.emulateMedia({ colorScheme: "dark" });
  // The mail's own style sheet is let in, so it has a night.
  await expect(button).toHaveCSS("background-color", "rgb(99, 194, 184)");
  await page.setViewportSize({ width: 360, height: 740 });
  await expectGoodPage(page);
});
