import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { enterWithMicrophone, expectToBeAsked } from "../support/candidate-room.ts";
import { expectGoodPage } from "../support/good-page.ts";
import { StackDatabase } from "../support/stack-database.ts";

// Nobody speaks, and the candidate sits in Berlin while the university is in Chicago.
test.use({
  microphone: { pattern: [{ part: "silence", seconds: 60 }] },
  contextOptions: { reducedMotion: "reduce" },
  timezoneId: "Europe/Berlin",
});
test.setTimeout(180_000);

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Two candidates of this test's own, each with an older assignment of the same template. */
function addCandidates(databaseFile: string): { nia: string; otis: string } {
  const suffix = crypto.randomUUID().slice(0, 8);
  const names = { nia: `Nia ${suffix}`, otis: `Otis ${suffix}` };
  const database = new StackDatabase(databaseFile);
  for (const name of Object.values(names)) database.addCandidate(name);
  database.close();
  return names;
}

async function choosePeople(page: Page, names: string[]): Promise<void> {
  await page.getByRole("combobox", { name: "People" }).click();
  for (const name of names) {
    await page.getByPlaceholder("A name or an address").fill(name);
    await page.getByRole("option", { name: new RegExp(name) }).click();
  }
  await page.keyboard.press("Escape");
}

async function giveTo(page: Page, adminUrl: string, title: string, names: string[]): Promise<void> {
  await page.goto(`${adminUrl}/assignments/new?template=northfield-first`);
  await page.getByRole("textbox", { name: "Name" }).fill(title);
  await page.getByRole("radio", { name: "People" }).check();
  await choosePeople(page, names);
  await page.getByRole("checkbox", { name: "Also give it to those who have it already" }).check();
  await page.getByLabel("Due", { exact: true }).fill("2098-12-05");
  await page.getByLabel("Due, time").fill("17:00");
  await page.getByRole("button", { name: "Give the interview" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
}

const rowOf = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });
const dialog = (page: Page) => page.getByRole("dialog");

test("an admin gives an interview, reminds, extends, cancels and takes that back", async ({ page, stack }) => {
  const { nia, otis } = addCandidates(stack.databaseFile);
  const title = `Spring ${nia.slice(4)}`;
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/assignments`);
  await expectGoodPage(page);
  await page.getByRole("link", { name: "Give an interview" }).click();

  // What is missing is said at its field, and what was typed stays.
  await page.getByRole("button", { name: "Give the interview" }).click();
  await expect(page.getByText("Choose what they are asked.")).toBeVisible();
  await expect(page.getByText("Choose at least one cohort.")).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("combobox", { name: "Template" }).press("Enter");
  await page.getByPlaceholder("Type to find").fill("graduate scheme interview");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name" }).fill(title);
  await page.getByRole("radio", { name: "People" }).check();
  await choosePeople(page, [nia, otis]);
  await expect(page.getByText("2 have this interview already and are left out.")).toBeVisible();
  await page.getByLabel("Opens", { exact: true }).fill("2027-03-14");
  await page.getByLabel("Opens, time").fill("02:30");
  await expect(page.getByText("The clocks jump over 02:30 that night, so 03:30 it is.")).toBeVisible();
  await page.getByLabel("Due", { exact: true }).fill("2027-03-01");
  await expect(page.getByText("Monday 1 March 2027, 23:59 (Chicago time)")).toBeVisible();
  await page.getByRole("button", { name: "Give the interview" }).click();
  await expect(page.getByText("It would be due before it opens.")).toBeVisible();
  await page.getByLabel("Opens", { exact: true }).fill("");
  await page.getByRole("button", { name: "Give the interview" }).click();
  await expect(page.getByText("Everybody you chose has this interview already.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Also give it to those who have it already" }).check();
  await expect(page.getByText("2 candidates get it.")).toBeVisible();
  await page.getByRole("button", { name: "Give the interview" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await expect(rowOf(page, nia)).toContainText("Not started");
  await expectGoodPage(page);

  await page.getByRole("button", { name: "Remind (2)" }).click();
  await dialog(page).getByRole("button", { name: "Remind 2 candidates" }).click();
  await expect(page.getByText("2 candidates reminded by mail")).toBeVisible();
  await expect(rowOf(page, otis)).toContainText("just now");
  await page.getByRole("button", { name: "Remind (2)" }).click();
  await expect(dialog(page).getByRole("button", { name: "Nobody to remind" })).toBeDisabled();
  await dialog(page).getByRole("checkbox", { name: "Also the 2 who were reminded within the last day" }).check();
  await expect(dialog(page).getByRole("button", { name: "Remind 2 candidates" })).toBeEnabled();
  await page.keyboard.press("Escape");

  await page.getByRole("checkbox", { name: `Choose ${nia}` }).check();
  await page.getByRole("region", { name: "What is chosen" }).getByRole("button", { name: "Extend" }).click();
  await dialog(page).getByLabel("Due", { exact: true }).fill("2027-04-01");
  await dialog(page).getByRole("spinbutton", { name: "Attempts" }).fill("4");
  await dialog(page).getByRole("button", { name: "Extend", exact: true }).click();
  await expect(rowOf(page, nia)).toContainText("extended");
  await expect(rowOf(page, nia)).toContainText("0 of 4");
  await page.getByRole("button", { name: "Change dates" }).click();
  await expect(dialog(page)).toContainText("An extension of their own stays for 1 candidate.");
  await dialog(page).getByLabel("Due", { exact: true }).fill("2027-03-05");
  await dialog(page).getByRole("button", { name: "Change for everybody" }).click();
  await expect(rowOf(page, otis)).toContainText("Friday 5 March 2027, 23:59");
  await expect(rowOf(page, nia)).toContainText("Thursday 1 April 2027, 23:59");

  await page.getByRole("button", { name: `Change ${otis}` }).click();
  await page.getByRole("menuitem", { name: "Take back" }).click();
  await expect(rowOf(page, otis)).toContainText("Cancelled");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(rowOf(page, otis)).toContainText("Not started");
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(page.getByRole("alertdialog")).toContainText("2 candidates can begin no interview of it any more");
  await page.getByRole("button", { name: "Cancel the assignment" }).click();
  await expect(page.getByText("This assignment is cancelled", { exact: true })).toBeVisible();
  await expectGoodPage(page);
  await page.goto(`${stack.adminUrl}/assignments?state=cancelled`);
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Give it back" }).click();
  await expect(rowOf(page, nia)).toContainText("Not started");
});

test("a candidate reads the dates on their own clocks, and staff see that they are talking, also after it was cancelled", async ({
  page,
  browser,
  stack,
}) => {
  const { nia, otis } = addCandidates(stack.databaseFile);
  const title = `Autumn ${nia.slice(4)}`;
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await giveTo(page, stack.adminUrl, title, [nia, otis]);
  const address = page.url();

  const candidate = await browser.newContext({ timezoneId: "Europe/Berlin", permissions: ["microphone"] });
  const theirs = await candidate.newPage();
  await stepInAs(theirs, stack.webUrl, nia);
  const dates =
    "It is due Saturday 6 December 2098, 00:00 (Berlin time), which is Friday 5 December 2098, 17:00 (Chicago time).";
  await expect(theirs.getByText(dates)).toBeVisible();
  await theirs
    .getByRole("button", { name: /^Start/ })
    .first()
    .click();
  await theirs.getByRole("button", { name: "I agree, go on" }).click();
  await enterWithMicrophone(theirs);
  await expectToBeAsked(theirs);

  await page.goto(`${stack.adminUrl}/assignments`);
  const live = page.getByRole("link", { name: new RegExp(`${nia}.*minutes left`) });
  await expect(live).toBeVisible();
  await expectGoodPage(page);

  await page.goto(address);
  await expect(rowOf(page, nia)).toContainText("In it now");
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(page.getByRole("alertdialog")).toContainText("1 candidate in an interview now can finish it.");
  await page.getByRole("button", { name: "Cancel the assignment" }).click();
  await expect(page.getByText("This assignment is cancelled", { exact: true })).toBeVisible();
  await expect(theirs.locator("[data-phase=listening]")).toBeVisible();

  const other = await browser.newContext();
  const others = await other.newPage();
  await stepInAs(others, stack.webUrl, otis);
  await expect(others.getByText("Your organisation has taken this interview back.")).toBeVisible();
  await expect(others.getByRole("button", { name: /^Start/ })).toHaveCount(1);
  await expectGoodPage(others);

  theirs.on("dialog", (asked) => void asked.accept());
  await candidate.close();
  await other.close();
});

test("an assignment's page is one column on a telephone", async ({ page, stack }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.emulateMedia({ colorScheme: "dark" });
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  for (const path of ["/assignments", "/assignments/new", "/assignments/northfield-first"]) {
    await page.goto(stack.adminUrl + path);
    await expectGoodPage(page);
  }
});
