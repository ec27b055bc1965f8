import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { answerInWriting, enterWithMicrophone, expectToBeAsked, startInterview } from "../support/candidate-room.ts";
import { expectGoodPage, seriousFindings } from "../support/good-page.ts";
import { StackDatabase } from "../support/stack-database.ts";

// Nobody speaks: what is said is typed, and so the same every time.
test.use({ microphone: { pattern: [{ part: "silence", seconds: 60 }] } });
test.setTimeout(240_000);

const answer =
  "On the first day the council closed half of the bus routes for roadworks. We had to survey the shade at every stop all the same. I rang the depot because the drivers know the old routes best, and four of them drew us a map from memory. In the end the map was right nine times out of ten, when we checked a sample of forty stops later in the summer.";
const inventedWords = "I led the whole programme";

async function signIn(page: Page, webUrl: string, name: string): Promise<void> {
  await page.goto(`${webUrl}/sign-in`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Answers the first question, ends the interview, and waits for its page. */
async function answerAndEnd(page: Page): Promise<void> {
  await enterWithMicrophone(page);
  await expectToBeAsked(page);
  await answerInWriting(page, answer);
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End interview" }).click();
  await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible({ timeout: 30_000 });
}

async function startAgain(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.getByRole("button", { name: /^Start again/ }).click();
  await page.waitForURL((url) => url.pathname !== pathname);
}

test("practice shows its feedback with the words it rests on, a receipt, and lines to correct, and invents nothing", async ({
  page,
  stack,
  emulator,
}) => {
  const name = "Petra Practice";
  const database = new StackDatabase(stack.databaseFile);
  database.addCandidate(name, { isPractice: true });
  database.close();
  await signIn(page, stack.webUrl, name);
  await startInterview(page);
  await answerAndEnd(page);
  await page.getByRole("link", { name: "Show me the feedback" }).click({ timeout: 30_000 });

  const feedback = page
    .getByRole("main")
    .locator("section", { has: page.getByRole("heading", { name: "Your feedback" }) });
  await expect(feedback.getByText("Demonstration", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(feedback.getByText(/Made by emulator-of-/)).toBeVisible();
  await expectGoodPage(page);

  // A quote leads to where it was said, and that leads back.
  const quote = feedback.getByRole("blockquote").first();
  await quote.getByRole("link").press("Enter");
  const line = page.locator("li:target");
  await expect(line).toContainText(((await quote.textContent()) ?? "").replaceAll(/[“”]/g, ""));
  await expect(line.getByText("Result", { exact: false }).first()).toBeVisible();
  await line.getByText("Quoted under").getByRole("link").first().press("Enter");
  await expect(page.locator("div:target")).toContainText("Level");

  // A line is corrected by keyboard, and what was heard stays.
  await page.getByRole("button", { name: "Correct this line" }).first().press("Enter");
  const field = page.getByLabel("How you meant this line");
  await expect(field).toBeFocused();
  await field.fill(" ");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Write what you said.")).toBeVisible();
  await field.fill("On the first day the county closed half of the bus routes.");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("You corrected this. Heard:")).toBeVisible();
  await expect(page.getByText("the county closed half")).toBeVisible();
  await expect(page.getByText("the council closed half").last()).toBeVisible();
  await expect(page.getByRole("button", { name: "Correct it again" })).toBeFocused();

  // What it cost, and what went wrong.
  const receipt = page.getByRole("region", { name: "What this interview cost you" });
  await expect(receipt).toContainText("Counts as one attempt");
  await expect(receipt).toContainText("2 of 3 attempts");
  await page.getByRole("button", { name: "Report a problem" }).click();
  const dialog = page.getByRole("dialog", { name: "Report a problem" });
  await dialog.getByRole("button", { name: "Send report" }).click();
  await expect(dialog.getByText("Choose what fits best.")).toBeVisible();
  await dialog.getByRole("radio", { name: "I was misheard" }).check();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Send report" }).click();
  await expect(dialog.getByText("Your report is sent.")).toBeVisible();
  await page.keyboard.press("Escape");

  // Words that nobody said stand nowhere, and leave no level.
  await emulator.script({ evaluations: ["invented_quotes", "invented_quotes"] });
  await startAgain(page);
  await answerAndEnd(page);
  await page.getByRole("link", { name: "Show me the feedback" }).click({ timeout: 30_000 });
  await expect(feedback.getByText("Not scored").first()).toBeVisible({ timeout: 30_000 });
  await expect(feedback.getByText(/Level \d of/)).toHaveCount(0);
  expect(await page.content()).not.toContain(inventedWords);

  // Who is away is asked again; who refuses is said to have.
  await emulator.script({ evaluations: ["unavailable", "refusal"] });
  await startAgain(page);
  await answerAndEnd(page);
  await expect(page.getByText("Your feedback could not be made", { exact: true })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText("Demonstration", { exact: true })).toHaveCount(0);
  await expect(receipt).toContainText("You have used all 3 attempts");
  await expectGoodPage(page);
  await emulator.script({ evaluations: [] });
});

test("graded feedback waits for the organisation, which reads who made it, what was meant and what was reported", async ({
  page,
  stack,
  browser,
}) => {
  const name = "Greta Graded";
  const database = new StackDatabase(stack.databaseFile);
  database.addCandidate(name);
  database.close();
  await signIn(page, stack.webUrl, name);
  await startInterview(page);
  await answerAndEnd(page);
  await expect(page.getByText("Northfield University looks at it first")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/until your feedback is released/)).toBeVisible();
  await expect(page.getByText("What to practise")).toHaveCount(0);
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Correct this line" }).first().click();
  const meant = page.locator("form", { has: page.getByLabel("How you meant this line") });
  await meant.getByRole("textbox").fill("On the first day the county closed half of the routes.");
  await meant.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("You corrected this. Heard:")).toBeVisible();
  await page.getByRole("button", { name: "Report a problem" }).click();
  await page.getByRole("dialog").getByRole("radio", { name: "I was misheard" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Send report" }).click();
  await expect(page.getByRole("dialog").getByText("Your report is sent.")).toBeVisible();

  const desk = await browser.newContext();
  const staff = await desk.newPage();
  await signIn(staff, stack.adminUrl, "Priya");
  await staff.goto(`${stack.adminUrl}${new URL(page.url()).pathname}`);
  await expect(staff.getByRole("heading", { name: "Draft" })).toBeVisible();
  await expect(
    staff.getByText(/^emulator-of-.*instructions version \d+, rubric of template version \d+/),
  ).toBeVisible();
  await expect(staff.getByText("Demonstration", { exact: true })).toBeVisible();
  await expect(staff.getByText("The candidate meant: On the first day the county closed half")).toBeVisible();
  await expect(staff.getByText("the council closed half").first()).toBeVisible();
  await expect(staff.getByRole("region", { name: "Reported by the candidate" })).toContainText("Was misheard");
  await expectGoodPage(staff);
  await desk.close();
});
