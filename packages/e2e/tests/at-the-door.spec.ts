import { expect, test } from "../harness/test.ts";

test("a mailed link signs a candidate in once, and only after a click", async ({ page, stack, browser }) => {
  await page.goto(`${stack.webUrl}/sign-in`);
  await page.getByLabel(/e-mail/i).fill("Leo@Northfield.example");
  await page.getByRole("button", { name: /link/i }).click();
  await expect(
    page
      .getByRole("status")
      .or(page.getByRole("heading"))
      .filter({ hasText: /inbox|sent|mail/i })
      .first(),
  ).toBeVisible();

  // Mail leaves after the answer, so that the answer takes as long for an unknown address.
  const link = page.getByRole("link", { name: "/sign-in/confirm" }).first();
  await expect(async () => {
    await page.goto(`${stack.webUrl}/inbox`);
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const address = await link.getAttribute("href");
  if (!address) throw new Error("The mail has no link.");

  // A mail scanner follows the link first; nothing is spent by that.
  const scanner = await browser.newContext();
  expect((await (await scanner.newPage()).goto(address))?.status()).toBe(200);
  await scanner.close();

  await page.goto(address);
  await page.getByRole("button", { name: /sign in/i }).click();
  await expect(page.getByRole("heading", { name: /my interviews/i })).toBeVisible();

  const thief = await browser.newContext();
  const second = await thief.newPage();
  await second.goto(address);
  await second.getByRole("button", { name: /sign in/i }).click();
  await expect(second).toHaveURL(/sign-in/);
  await expect(second.getByRole("alert").first()).toBeVisible();
  await thief.close();
});

test("a candidate cannot enter the console, even by mail", async ({ page, stack }) => {
  await page.goto(`${stack.adminUrl}/sign-in`);
  await expect(page.getByRole("button", { name: "Jonas Lindqvist" })).toHaveCount(0);
  await page.goto(`${stack.webUrl}/sign-in`);
  await page.getByRole("button", { name: "Jonas Lindqvist" }).click();
  await expect(page.getByRole("heading", { name: /my interviews/i })).toBeVisible();
  await page.goto(`${stack.adminUrl}/interviews`);
  await expect(page).toHaveURL(/sign-in/);
});

test("a stranger is sent to the sign-in page before anything of the console is", async ({ request, stack }) => {
  for (const path of ["/interviews", "/interviews/anything"]) {
    const answer = await request.get(`${stack.adminUrl}${path}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toContain("/sign-in");
  }
});

test("an unknown interview is a page that says so, with status 404", async ({ page, stack }) => {
  await page.goto(`${stack.webUrl}/sign-in`);
  await page.getByRole("button", { name: "Jonas Lindqvist" }).click();
  await expect(page.getByRole("heading", { name: /my interviews/i })).toBeVisible();
  const response = await page.goto(`${stack.webUrl}/interviews/no-such-interview`);
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle("Not found · Mockingbird");
  await expect(page.getByRole("heading").first()).toBeVisible();
});
