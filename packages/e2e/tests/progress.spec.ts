import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { expectGoodPage, seriousFindings } from "../support/good-page.ts";
import { StackDatabase } from "../support/stack-database.ts";

/** From the feedback, and from nowhere else. */
const feedbackWords = ["What became of the work later is often left out", "Next time: ", "What to practise"];

async function signIn(page: Page, webUrl: string, name: string): Promise<void> {
  await page.goto(`${webUrl}/sign-in`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function expectGoodPhonePageAtNight(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectGoodPage(page);
}

test("a candidate says how it went before they read the feedback, and sees over attempts what changed", async ({
  page,
  stack,
}) => {
  const name = "Signe Dahl";
  const database = new StackDatabase(stack.databaseFile);
  const candidateId = database.addCandidate(name);
  await signIn(page, stack.webUrl, name);
  await page.getByRole("link", { name: "Your progress" }).click();
  await expect(page.getByText("Nothing to compare yet")).toBeVisible();
  await expectGoodPage(page);
  const first = database.addReleasedInterview(candidateId, 1, [1, 3, 2, 2]);
  const second = database.addReleasedInterview(candidateId, 2, [3, 3, 1, 2]);
  database.close();

  // Nothing of the feedback is in the page before the choice, however it is asked for.
  const address = `${stack.webUrl}/interviews/${second}`;
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "How do you think it went?" })).toBeVisible();
  const html = `${await page.content()}${await (await page.request.get(address)).text()}`;
  for (const words of feedbackWords) expect(html).not.toContain(words);
  await expectGoodPage(page);

  // By keyboard alone: nothing chosen is said to be so, and the levels are radio buttons.
  const save = page.getByRole("button", { name: "Save and compare" });
  await save.press("Enter");
  await expect(page.getByText("Choose a level for at least one of them.")).toBeVisible();
  const structure = page.getByRole("group", { name: "Structure" });
  await structure.getByRole("radio", { name: "Level 1" }).press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(structure.getByRole("radio", { name: "Level 2" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await seriousFindings(page)).toEqual([]);
  await save.press("Enter");
  await expect(page.getByRole("heading", { name: "Your view and the feedback" })).toBeVisible();
  await expect(page.getByText("You placed yourself one level lower.")).toBeVisible();
  await expect(page.getByText("You left it out")).toHaveCount(2);
  await expect(page.getByText(feedbackWords[0] ?? "")).toBeVisible();
  // Whoever reads by ear or by keyboard is where the two views begin.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Your view and the feedback");
  await expectGoodPage(page);
  await page.reload();
  await expect(page.getByText("You placed yourself one level lower.")).toBeVisible();

  // How they talked, with the figures behind the picture.
  const delivery = page.locator("section", { has: page.getByRole("heading", { name: "How you talked" }) });
  await expect(delivery.getByRole("img", { name: /Who spoke when/ })).toBeVisible();
  await expect(delivery.getByText("Words a minute")).toBeVisible();
  await delivery.getByText("Every answer in figures").press("Enter");
  await expect(delivery.getByRole("row")).toHaveCount(7);
  await delivery.getByRole("row").nth(1).getByRole("link").press("Enter");
  await expect(page.locator("li:target")).toContainText("testing sensors for a water company");
  await expectGoodPhonePageAtNight(page);

  // Another is read without.
  await page.goto(`${stack.webUrl}/interviews/${first}`);
  await expectGoodPage(page);
  await page.getByRole("link", { name: "Show me the feedback" }).press("Enter");
  await expect(page.getByText(feedbackWords[0] ?? "")).toBeVisible();
  await expect(page.getByRole("heading", { name: "How do you think it went?" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Your view and the feedback" })).toHaveCount(0);

  await page.goto(`${stack.webUrl}/progress`);
  await expect(page.getByText("On a higher level than at first: Structure.")).toBeVisible();
  const line = page.locator("section", { has: page.getByRole("heading", { name: "Structure" }) }).last();
  await expect(line.getByText("From level 1 to level 3.")).toBeVisible();
  await expect(line.getByRole("img", { name: /^Structure, attempt by attempt/ })).toBeVisible();
  await line.getByText("Level by level").press("Enter");
  await expect(line.getByRole("row")).toHaveCount(3);
  await expectGoodPage(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  await expectGoodPage(page);
  await line.getByRole("row").nth(1).getByRole("link").press("Enter");
  await page.waitForURL((url) => url.pathname === `/interviews/${first}`);
});
