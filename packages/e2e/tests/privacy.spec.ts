import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { answerInWriting, enterWithMicrophone, expectToBeAsked } from "../support/candidate-room.ts";
import { expectGoodPage } from "../support/good-page.ts";
import { StackDatabase } from "../support/stack-database.ts";

// Nobody speaks: what is said is typed, and so the same every time.
test.use({ microphone: { pattern: [{ part: "silence", seconds: 60 }] } });
test.setTimeout(180_000);

const name = "Iris Novak";
const answer = "I kept a lighthouse for a summer.";

async function signIn(page: Page, appUrl: string, person: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name: person }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

test("somebody agrees before the first interview, takes their data away, and is erased", async ({
  page,
  stack,
  browser,
}) => {
  const database = new StackDatabase(stack.databaseFile);
  database.addCandidate(name);
  database.close();

  await signIn(page, stack.webUrl, name);
  await page.getByRole("button", { name: /^Start/ }).click();
  await expect(page.getByRole("heading", { name: "Before you begin" })).toBeVisible();
  await expect(page.getByText("The interviewer is an AI, not a person.")).toBeVisible();
  await expect(page.getByText("deletes what was said 365 days after")).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("button", { name: "I agree, go on" }).click();
  await page.waitForURL(/\/interviews\//);
  const interviewPath = new URL(page.url()).pathname;
  await enterWithMicrophone(page);
  await expect(page.getByText("You are talking to an AI.")).toBeVisible();
  await expectToBeAsked(page);
  await answerInWriting(page, answer);
  await expectToBeAsked(page);
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End interview" }).click();
  await expect(page.getByRole("main").getByText(answer)).toBeVisible({ timeout: 30_000 });

  // Asked once: the next start leads straight on.
  await page.goto(stack.webUrl);
  await page.getByRole("button", { name: /^Start/ }).click();
  await page.waitForURL(/\/interviews\//);

  await page.goto(`${stack.webUrl}/account/data`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download my data" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^mockingbird-\d{4}-\d\d-\d\d\.json$/);
  const file = await readFile(await download.path(), "utf8");
  expect(JSON.parse(file)).toMatchObject({
    version: 1,
    person: { name },
    organizations: [{ consents: [{ version: 1 }] }],
  });
  expect(file).toContain(answer);

  await page.getByRole("button", { name: "Ask for erasure" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Ask for erasure" }).click();
  await expect(page.getByText("Northfield University has your request")).toBeVisible();
  await expectGoodPage(page);

  const desk = await browser.newContext();
  const staff = await desk.newPage();
  await signIn(staff, stack.adminUrl, "Dana Whitfield");
  await staff.goto(`${stack.adminUrl}/privacy`);
  await staff.getByRole("button", { name: `Erase ${name}` }).click();
  await staff.getByRole("button", { name: "Erase for good" }).click();
  await expect(staff.getByText("Erased, with a receipt")).toBeVisible();
  await expect(staff.getByRole("cell", { name: "A person asked" }).first()).toBeVisible();
  await expect(staff.getByText(name)).toHaveCount(0);
  await expectGoodPage(staff);
  await staff.goto(`${stack.adminUrl}${interviewPath}`);
  await expect(staff.getByRole("heading", { name: "Erased person" })).toBeVisible();
  await expect(staff.getByText("What was said has been deleted")).toBeVisible();
  await expect(staff.getByText("erased.invalid")).toHaveCount(0);
  await expect(staff.getByText(answer)).toHaveCount(0);
  await expectGoodPage(staff);
  await desk.close();

  await page.goto(stack.webUrl);
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("button", { name })).toHaveCount(0);
});
