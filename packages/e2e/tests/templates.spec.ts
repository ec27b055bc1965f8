import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { expectGoodPage, seriousFindings } from "../support/good-page.ts";
import { StackDatabase } from "../support/stack-database.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const question = (page: Page, number: number) => page.getByRole("textbox", { name: `Question ${number}`, exact: true });
const title = (page: Page) => page.getByRole("textbox", { name: "Title" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

async function questionTexts(page: Page): Promise<string[]> {
  return page
    .getByRole("list", { name: "Questions" })
    .getByRole("textbox")
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : "")));
}

/** What somebody copied elsewhere and pastes into the field that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** A template of this test's own, open in the editor. */
async function makeTemplate(page: Page, adminUrl: string, name: string, questions: string[]): Promise<void> {
  await page.goto(`${adminUrl}/templates/new?from=blank`);
  await title(page).fill(name);
  await page.getByRole("textbox", { name: "What it is for" }).fill("Analyst");
  await question(page, 1).focus();
  await paste(page, questions.join("\n"));
  await page.getByRole("button", { name: "Make the template" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

test("an admin begins from the library, makes it theirs, and a reviewer reads it", async ({ page, browser, stack }) => {
  const name = `Scheme ${crypto.randomUUID().slice(0, 8)}`;
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/templates`);
  await expect(page.getByRole("link", { name: "Graduate scheme interview" })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("link", { name: "New template" }).click();
  await expect(page.getByRole("heading", { name: "For universities" })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("link", { name: /^Graduate scheme / }).click();
  await title(page).fill(name);
  await expect(page.getByText("and 2 of the 4 in the bank, drawn anew for each interview")).toBeVisible();
  await page.getByRole("combobox", { name: "Drawn from the bank" }).click();
  await page.getByRole("option", { name: "3 of 4" }).click();
  await expect(page.getByText("3 of the 4 in the bank")).toBeVisible();
  await expectGoodPage(page);

  await page.getByRole("tab", { name: "Preview" }).click();
  await expect(page.getByText("6 questions, up to 15 min")).toBeVisible();
  await expect(page.getByRole("table", { name: "What answers are judged by" })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("tab", { name: "Edit" }).click();
  await page.getByRole("button", { name: "Make the template" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await expectGoodPage(page);

  const reviewer = await browser.newContext();
  const theirs = await reviewer.newPage();
  await stepInAs(theirs, stack.adminUrl, "Priya Raman");
  await theirs.goto(`${stack.adminUrl}/templates?search=${encodeURIComponent(name)}`);
  await expect(theirs.getByRole("link", { name: "New template" })).toHaveCount(0);
  await theirs.getByRole("link", { name }).click();
  await expect(theirs.getByRole("tab", { name: "Preview" })).toBeVisible();
  await expect(theirs.getByRole("tab", { name: "Edit" })).toHaveCount(0);
  await reviewer.close();
});

test("questions are pasted, carried by keyboard and by mouse, and say what is wrong with them", async ({
  page,
  stack,
}) => {
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await makeTemplate(page, stack.adminUrl, `Order ${crypto.randomUUID().slice(0, 8)}`, [
    "1. First?",
    "2. Second?",
    "3. Third?",
  ]);
  await expect.poll(() => questionTexts(page)).toEqual(["First?", "Second?", "Third?"]);

  await page.getByRole("button", { name: /^Question 3: drag it/ }).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => questionTexts(page)).toEqual(["Third?", "First?", "Second?"]);
  await expect(page.getByText("Question 2 is now number 1 of 3.")).toBeAttached();
  await expect(page.getByRole("button", { name: /^Question 1: drag it/ })).toBeFocused();

  const handle = page.getByRole("button", { name: /^Question 1: drag it/ });
  const from = await handle.boundingBox();
  const to = await page.getByRole("button", { name: /^Question 3: drag it/ }).boundingBox();
  if (!from || !to) throw new Error("The handles are not in sight.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x, to.y + to.height, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => questionTexts(page)).toEqual(["First?", "Second?", "Third?"]);

  await question(page, 1).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(question(page, 2)).toBeFocused();
  await save(page).click();
  await expect(page.getByText("Write the question.")).toBeVisible();
  await expect(question(page, 2)).toBeFocused();
  await page.keyboard.type("Between?");
  await expect(page.getByText("Write the question.")).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Question 2 is always asked" }).uncheck();
  await expect(page.getByText("and all 1 in the bank")).toBeVisible();

  await page.getByRole("button", { name: "Add a criterion" }).click();
  await save(page).click();
  await expect(page.getByText("Name the criterion.")).toBeVisible();
  await expect(page.getByText("Say what an answer at this level is like.").first()).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Remove criterion 1" }).click();
  await page.getByRole("combobox", { name: "Take a criterion from the library" }).click();
  await page.getByRole("option", { name: /^Evidence/ }).click();
  await expect(page.getByRole("textbox", { name: "Criterion" })).toHaveValue("Evidence");
  await page.getByRole("button", { name: "Remove Evidence" }).click();
  await expect(page.getByRole("textbox", { name: "Criterion" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("textbox", { name: "Criterion" })).toHaveValue("Evidence");
  await page.getByRole("button", { name: "Add level 5" }).click();
  await page.keyboard.type("Something higher still.");
  await save(page).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("what was typed survives a reload, a link away and another's saving", async ({ page, browser, stack }) => {
  const name = `Kept ${crypto.randomUUID().slice(0, 8)}`;
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await makeTemplate(page, stack.adminUrl, name, ["First?", "Second?"]);
  const address = page.url();
  await question(page, 1).fill("Typed and not saved?");
  await page.getByRole("link", { name: "All templates" }).click();
  const leaving = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await expect(leaving).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await leaving.getByRole("button", { name: "Stay here" }).click();
  await page.reload();
  await expect(page.getByText("What you typed last time is back")).toBeVisible();
  await expect(question(page, 1)).toHaveValue("Typed and not saved?");

  const colleague = await browser.newContext();
  const theirs = await colleague.newPage();
  await stepInAs(theirs, stack.adminUrl, "Dana Whitfield");
  await theirs.goto(address);
  await question(theirs, 2).fill("Theirs?");
  await save(theirs).click();
  await expect(theirs.getByText("Saved", { exact: true })).toBeVisible();
  await colleague.close();

  await page.reload();
  await expect(question(page, 1)).toHaveValue("Typed and not saved?");
  await save(page).click();
  await expect(page.getByText("Somebody else saved this template while you were editing it")).toBeVisible();
  await page.getByRole("button", { name: "See what differs" }).click();
  await expect(page.getByRole("dialog").locator("del").filter({ hasText: "Theirs" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect.poll(() => questionTexts(page)).toEqual(["Typed and not saved?", "Second?"]);
  await expect(page.getByText("What you typed last time is back")).toHaveCount(0);
});

test("a template that an interview was made with gets another version, which says what changed", async ({
  page,
  stack,
}) => {
  const name = `Used ${crypto.randomUUID().slice(0, 8)}`;
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await makeTemplate(page, stack.adminUrl, name, ["First?", "Second?"]);
  const database = new StackDatabase(stack.databaseFile);
  const trial = database.addTrialWith(page.url().split("/").at(-1) ?? "");
  try {
    await page.reload();
    await expect(page.getByText("what you change becomes version 2")).toBeVisible();
    await question(page, 2).fill("Second, in other words?");
    await page.getByRole("button", { name: "Remove question 1" }).click();
    await save(page).click();
    await expect(page.getByText("Saved as version 2")).toBeVisible();
  } finally {
    trial.remove();
    database.close();
  }
  await page.getByRole("tab", { name: "Versions" }).click();
  const changes = page.locator("section").filter({ has: page.getByRole("heading", { name: "What changed" }) });
  await expect(changes.getByText("First?")).toBeVisible();
  await expect(changes.locator("ins")).toHaveText(", in other words");
  await expectGoodPage(page);
  await page.getByRole("button", { name: "Look at version 1" }).click();
  const sheet = page.getByRole("dialog", { name: "Version 1" });
  await expect(sheet.getByText("Second?", { exact: true })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Take it into the editor" }).click();
  await expect.poll(() => questionTexts(page)).toEqual(["First?", "Second?"]);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect.poll(() => questionTexts(page)).toEqual(["Second, in other words?"]);
});

test.describe("on a phone at night", () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });

  test("templates are read and written as well", async ({ page, stack }) => {
    await stepInAs(page, stack.adminUrl, "Viktor Hahn");
    for (const path of ["", "/new", "/new?from=team-lead", "/brightwork-first?view=preview", "/brightwork-first"]) {
      await page.goto(`${stack.adminUrl}/templates${path}`);
      await expectGoodPage(page);
    }
    await page.getByRole("tab", { name: "Versions" }).click();
    await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
    await expectGoodPage(page);
  });
});

test("a template can be copied, put away and taken back", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/templates/northfield-first?view=versions`);
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  await expectGoodPage(page);
  await page.goto(`${stack.adminUrl}/templates/northfield-first`);
  await expect(page.getByText(/what you change becomes version \d+/)).toBeVisible();

  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(page.getByRole("heading", { name: "Copy of Graduate scheme interview", level: 1 })).toBeVisible();
  const name = `Copy ${crypto.randomUUID().slice(0, 8)}`;
  await title(page).fill(name);
  await save(page).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("This template is archived")).toBeVisible();
  await expect(page.getByRole("tab", { name: "Edit" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("tab", { name: "Edit" })).toBeVisible();

  await page.goto(`${stack.adminUrl}/templates?search=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: `Change ${name}` }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(page.getByText("No template matches")).toBeVisible();
  await page.getByRole("button", { name: "Archived", exact: true }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
});
