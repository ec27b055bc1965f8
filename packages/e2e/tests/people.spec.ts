import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function expectAccessible(page: Page): Promise<void> {
  // A message that is just fading in has no contrast yet.
  const { violations } = await new AxeBuilder({ page }).exclude("[data-sonner-toast]").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("a reviewer is invited, made to see one cohort only, and let go of again", async ({ page, stack, browser }) => {
  const suffix = crypto.randomUUID().slice(0, 8);
  const email = `rae-${suffix}@elsewhere.example`;
  const name = `Rae ${suffix}`;
  const cohort = `Class ${suffix}`;
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");

  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("combobox", { name: "As", exact: true }).click();
  await page.getByRole("option", { name: "Reviewer" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText(`${email} is invited`)).toBeVisible();
  await page.getByRole("link", { name: "Invitations" }).click();
  await expect(page.getByRole("row", { name: new RegExp(email) })).toContainText("Waiting");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Cohorts" }).click();
  await page.getByRole("button", { name: "New cohort" }).first().click();
  await page.getByRole("dialog").getByLabel("Name").fill(cohort);
  await page.getByRole("button", { name: "Make the cohort" }).click();
  await page.getByRole("link", { name: cohort }).click();
  await expect(page.getByText("Nobody is in it yet")).toBeVisible();
  await page.getByRole("button", { name: "Add people" }).click();
  await page.getByRole("combobox", { name: "Candidates" }).click();
  await page.getByPlaceholder("Part of a name or address").last().fill("amara");
  await page.getByRole("option", { name: /Amara Okafor/ }).click();
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("link", { name: "Amara Okafor" })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${stack.webUrl}/inbox`);
  const mail = page.getByRole("listitem").filter({ hasText: `To ${email}` });
  const address = await mail.getByRole("link", { name: "/invitation?token=" }).getAttribute("href");
  if (!address) throw new Error("The mail has no link.");
  const reviewer = await browser.newContext();
  const theirs = await reviewer.newPage();
  await theirs.goto(address);
  await theirs.getByLabel("Your name").fill(name);
  await theirs.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(theirs.getByRole("heading", { name: "Home", exact: true })).toBeVisible();
  await theirs.getByRole("link", { name: "Interviews" }).click();
  await expect(theirs.getByRole("link", { name: "Leo Martins" }).first()).toBeVisible();
  await expect(theirs.getByRole("link", { name: "People" })).toHaveCount(0);

  await page.goto(`${stack.adminUrl}/people/staff?search=${suffix}`);
  await page.getByRole("button", { name: `Change ${name}` }).click();
  await page.getByRole("menuitem", { name: "Limit to cohorts" }).click();
  await page.getByRole("combobox", { name: "Cohorts" }).click();
  await page.getByRole("option", { name: new RegExp(cohort) }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Limit to these" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText(cohort);
  await theirs.reload();
  await expect(theirs.getByRole("link", { name: "Amara Okafor" }).first()).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Leo Martins" })).toHaveCount(0);
  await theirs.goto(`${stack.adminUrl}/interviews/northfield-leo-2`);
  await expect(theirs.getByRole("heading", { name: "Not found" })).toHaveCount(1);

  await page.getByRole("button", { name: `Change ${name}` }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText(`${name} is removed`)).toBeVisible();
  await theirs.goto(`${stack.adminUrl}/interviews`);
  await expect(theirs).toHaveURL(/\/sign-in/);
  await reviewer.close();
});

test("a list is narrowed by what was typed before its script came, and shows the columns that are chosen", async ({
  page,
  stack,
}) => {
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  const typed = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.goto(`${stack.adminUrl}/people`, { waitUntil: "commit" });
  await page.getByRole("searchbox", { name: "Look for" }).fill("leo martins");
  await expect(page.getByRole("link", { name: "Amara Okafor" })).toBeVisible();
  typed.resolve();
  await expect(page).toHaveURL(/search=leo/);
  await expect(page.getByRole("link", { name: "Amara Okafor" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Leo Martins" })).toBeVisible();

  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "E-mail" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "E-mail" })).toHaveCount(0);
  await expect(page.getByRole("columnheader", { name: "Cohorts" })).toBeVisible();
});
