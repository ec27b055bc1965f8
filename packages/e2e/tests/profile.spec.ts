import { DatabaseSync } from "node:sqlite";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { expectGoodPage } from "../support/good-page.ts";
import { StackDatabase } from "../support/stack-database.ts";

/** A candidate of Northfield whose interview is due at a moment that is another day in Chicago than in Berlin and Tokyo. */
function addCandidate(databaseFile: string, name: string): string {
  const stackDatabase = new StackDatabase(databaseFile);
  stackDatabase.addCandidate(name);
  stackDatabase.close();
  const database = new DatabaseSync(databaseFile, { timeout: 10_000 });
  const { id } = database.prepare("SELECT id FROM Membership WHERE searchText = ?").get(name.toLowerCase()) ?? {};
  database
    .prepare("UPDATE Assignment SET dueAt = '2099-01-15T23:00:00.000+00:00' WHERE membershipId = ?")
    .run(id ?? "");
  database.close();
  return String(id);
}

async function signIn(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** A key that is pressed before the page's script has taken over is lost. */
async function press(control: Locator, key: string): Promise<void> {
  await expect(control).toBeEnabled();
  await control.press(key);
}

async function expectGoodPhonePageAtNight(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectGoodPage(page);
}

test("a candidate says by keyboard alone who they are and on which clocks, and dates follow", async ({
  browser,
  stack,
}) => {
  const name = "Ylva Berglund";
  addCandidate(stack.databaseFile, name);
  const context = await browser.newContext({ timezoneId: "Europe/Berlin" });
  const page = await context.newPage();
  await signIn(page, stack.webUrl, name);
  const inChicago = "which is Thursday 15 January 2099, 17:00 (Chicago time)";
  await expect(page.getByText(`It is due Friday 16 January 2099, 00:00 (Berlin time), ${inChicago}.`)).toBeVisible();

  await press(page.getByRole("button", { name: new RegExp(name) }), "Enter");
  await page.getByRole("menuitem", { name: "Profile" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Profile", level: 1 })).toBeVisible();
  await expect(page.getByText("@northfield.example").last()).toBeVisible();
  await page.getByRole("textbox", { name: "Name", exact: true }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.type("ILL-va");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "The interviewer begins in" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Spanish (United States)" }).press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Time zone" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("tokyo");
  await page.keyboard.press("Enter");
  await expect(page.getByText("(Tokyo time) now")).toBeVisible();
  await expect(page.getByText("You have changes that are not saved")).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("textbox", { name: "How it is said" }).press("Enter");
  await expect(page.getByText("Your profile is saved")).toBeVisible();

  await page.goto(stack.webUrl);
  await expect(page.getByText(`It is due Friday 16 January 2099, 08:00 (Tokyo time), ${inChicago}.`)).toBeVisible();
  await page.goto(`${stack.webUrl}/account/profile`);
  await expect(page.getByLabel("How it is said")).toHaveValue("ILL-va");
  await expect(page.getByRole("combobox", { name: "The interviewer begins in" })).toHaveText("Spanish (United States)");
  await expectGoodPhonePageAtNight(page);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(" ");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Write your name." })).toBeVisible();
  await expectGoodPage(page);
  await context.close();
});

test("what makes an interview fair is chosen by the candidate until the organisation keeps it to itself, and no reviewer sees it", async ({
  page,
  browser,
  stack,
}) => {
  const name = "Edda Storm";
  const membershipId = addCandidate(stack.databaseFile, name);
  const candidate = await (await browser.newContext()).newPage();
  await signIn(candidate, stack.webUrl, name);
  await candidate.goto(`${stack.webUrl}/account/fairness`);
  await press(candidate.getByRole("switch", { name: "Longer pauses" }), "Space");
  await press(candidate.getByRole("switch", { name: "Captions always" }), "Space");
  await expect(candidate.getByText("Saved", { exact: true })).toBeVisible();
  await candidate.reload();
  await expect(candidate.getByRole("switch", { name: "Longer pauses" })).toBeChecked();
  await expect(candidate.getByRole("switch", { name: "Captions always" })).toBeChecked();
  await expect(candidate.getByText("Reviewers do not see it, and nothing of it is scored.")).toBeVisible();
  await expectGoodPage(candidate);
  await expectGoodPhonePageAtNight(candidate);

  await signIn(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/people/${membershipId}`);
  const extraTime = page.getByRole("combobox", { name: "Extra time" });
  await expect(page.getByRole("switch", { name: "Longer pauses" })).toBeChecked();
  await expectGoodPage(page);
  const setHalf = async () => {
    await extraTime.press("Enter");
    await page.getByRole("option", { name: "Half as much again" }).press("Enter");
    await page.getByRole("switch", { name: "May choose for themselves" }).press("Space");
    await page.getByRole("button", { name: "Save", exact: true }).last().click();
  };
  await setHalf();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("It is as it was before")).toBeVisible();
  await expect(extraTime).toHaveText("None");
  await setHalf();
  await expect(extraTime).toHaveText(/Half as much again/);
  await expect(page.getByText("Saved. It holds from their next interview on").last()).toBeVisible();

  await candidate.reload();
  await expect(candidate.getByText("Northfield University sets this for you")).toBeVisible();
  await expect(candidate.getByText("interviews may take 50 % longer for you")).toBeVisible();
  await expect(candidate.getByText("Everything that is said also stands on the screen.")).toBeVisible();
  await expect(candidate.getByRole("switch")).toHaveCount(0);
  await expectGoodPage(candidate);

  const reviewer = await (await browser.newContext()).newPage();
  await signIn(reviewer, stack.adminUrl, "Priya Raman");
  expect((await reviewer.goto(`${stack.adminUrl}/people/${membershipId}`))?.status()).toBe(404);
  expect((await reviewer.goto(`${stack.adminUrl}/organization/feedback`))?.status()).toBe(404);
  await expect(reviewer.getByText("Longer pauses")).toHaveCount(0);
});

test("an owner says how feedback is made and shown, and that candidates do not choose what makes an interview fair", async ({
  page,
  browser,
  stack,
}) => {
  const name = "Runa Falk";
  addCandidate(stack.databaseFile, name);
  const candidate = await (await browser.newContext()).newPage();
  await signIn(candidate, stack.webUrl, name);
  await signIn(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/organization`);
  await page.getByRole("navigation", { name: "Organisation" }).getByRole("link", { name: "Feedback" }).click();
  const scorings = page.getByRole("combobox", { name: "Each interview is scored" });
  const allowed = page.getByRole("switch", { name: "Candidates may choose for themselves" });
  const save = async () => {
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Everything is saved")).toBeVisible();
  };
  const choose = async (times: string, release: string) => {
    await scorings.press("Enter");
    await page.getByRole("option", { name: times }).press("Enter");
    await page.getByRole("radio", { name: release }).check();
    await allowed.press("Space");
    await save();
  };
  await expect(page.getByText("Each scoring is one more request to the model")).toBeVisible();
  await choose("3 times", "As soon as it is made");
  await page.reload();
  await expect(scorings).toHaveText("3 times");
  await expect(allowed).not.toBeChecked();
  await expectGoodPage(page);

  await candidate.goto(`${stack.webUrl}/account/fairness`);
  await expect(candidate.getByText("Northfield University sets this for you")).toBeVisible();
  await expect(candidate.getByText("Nothing is set for you.")).toBeVisible();
  await expect(candidate.getByRole("switch")).toHaveCount(0);

  await page.goto(`${stack.adminUrl}/audit`);
  await expect(page.getByText(/had interviews scored 3 times, graded feedback shown at once/).first()).toBeVisible();
  await page.goto(`${stack.adminUrl}/organization/feedback`);
  await choose("Once", "When somebody has released it");
  await expect(allowed).toBeChecked();
  await expectGoodPhonePageAtNight(page);
});
