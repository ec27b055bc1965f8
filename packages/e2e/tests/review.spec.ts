import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { seriousFindings } from "../support/good-page.ts";
import { StackDatabase } from "../support/stack-database.ts";

const interviewId = "northfield-amara-1";

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const criterion = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test.describe("a review", () => {
  test.afterEach(({ stack }) => {
    const database = new StackDatabase(stack.databaseFile);
    database.forgetReviewOf(interviewId);
    database.close();
  });

  test("goes from the queue to the candidate by keyboard, with a reason for what differs from the draft", async ({
    page,
    stack,
    browser,
  }) => {
    await stepInAs(page, stack.adminUrl, "Priya Raman");
    await page.goto(`${stack.adminUrl}/interviews?review=to-review`);
    await expect(page.getByRole("table", { name: "Interviews" })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page
      .getByRole("link", { name: /Amara Okafor/ })
      .last()
      .press("Enter");
    await expect(page).toHaveURL(`${stack.adminUrl}/interviews/${interviewId}?review=to-review`);
    await expect(page.getByText("Nobody has reviewed this yet.")).toBeVisible();
    await expect(criterion(page, "Evidence")).toContainText("Level 4 of 4");
    expect(await seriousFindings(page)).toEqual([]);

    // Words are found, and the keys that lead through them are letters in the field.
    await page.keyboard.press("/");
    await page.keyboard.type("nine times");
    await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
    await page.keyboard.press("Escape");

    // A quote leads to where it was said.
    const quote = criterion(page, "Evidence").getByRole("button", { name: /nine times out of ten/ });
    await quote.press("Enter");
    await expect(page.locator("#turn-3")).toBeFocused();
    await page.keyboard.press("j");
    await expect(page.locator("#turn-4")).toBeFocused();
    await page.keyboard.press("k");

    // A note on the turn, for the candidate.
    await page.keyboard.press("c");
    await page.getByLabel("Note on this turn").fill("The best answer of all. jk1");
    await page.getByLabel("Show it to the candidate").check();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.locator("#turn-3").getByText("For the candidate")).toBeVisible();

    // A level of one's own needs a reason.
    await criterion(page, "Evidence").getByRole("button", { name: "Change the level" }).focus();
    await page.keyboard.press("3");
    const form = page.getByRole("form", { name: "Your level for Evidence" });
    await expect(form.getByRole("radio", { name: "Level 3" })).toBeChecked();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(form.getByText("Say why, so that the score can be defended.")).toBeVisible();
    await form.getByLabel("Reason").fill("The sample's size is not said.");
    await page.locator("#turn-3 [data-turn-text]").selectText();
    await form.getByRole("button", { name: "Use the selected words" }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await form.getByRole("button", { name: "Save level" }).click();
    await expect(criterion(page, "Evidence")).toContainText("Level 3 of 4");
    await expect(criterion(page, "Evidence")).toContainText("Priya Raman");
    await criterion(page, "Evidence").getByText("The draft").click();
    await expect(criterion(page, "Evidence")).toContainText("Draft: level 4");
    await expect(page.getByText("You are reviewing this.")).toBeVisible();

    const candidate = await (await browser.newContext()).newPage();
    await stepInAs(candidate, stack.webUrl, "Amara Okafor");
    await candidate.goto(`${stack.webUrl}/interviews/${interviewId}`);
    await expect(candidate.getByRole("heading", { name: "Transcript" })).toBeVisible();
    await expect(candidate.getByText("Northfield University looks at it first")).toBeVisible();
    await expect(candidate.getByText("What to practise")).toHaveCount(0);
    expect(await candidate.content()).not.toContain("The best answer of all");

    await page.getByRole("button", { name: "Mark as reviewed" }).click();
    await page.getByRole("button", { name: "Release to the candidate" }).click();
    const preview = page.getByRole("alertdialog");
    await expect(preview).toContainText("The sample's size is not said.");
    await expect(preview).toContainText("The best answer of all");
    expect(await seriousFindings(page)).toEqual([]);
    await preview.getByRole("button", { name: "Release" }).click();
    await expect(page.getByText(/the candidate can read the feedback/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Change the level" })).toHaveCount(0);

    await candidate.reload();
    await candidate.getByRole("link", { name: "Show me the feedback" }).click();
    await expect(candidate.getByText(/^Released by Northfield University/)).toBeVisible();
    await expect(candidate.getByText("The sample's size is not said.")).toBeVisible();
    expect(await seriousFindings(candidate)).toEqual([]);

    await page.getByRole("button", { name: "Take the feedback back" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText("The feedback is taken back")).toBeVisible();
    await candidate.reload();
    await expect(candidate.getByText("Northfield University looks at it first")).toBeVisible();
    await expect(candidate.getByText("What to practise")).toHaveCount(0);
    await candidate.context().close();
  });

  test("shows two reviewers that the other is at it", async ({ page, stack, browser }) => {
    await stepInAs(page, stack.adminUrl, "Priya Raman");
    await page.goto(`${stack.adminUrl}/interviews/${interviewId}`);
    await page.getByRole("button", { name: "Start review" }).click();
    await expect(page.getByText("You are reviewing this.")).toBeVisible();
    const other = await (await browser.newContext()).newPage();
    await stepInAs(other, stack.adminUrl, "Dana Whitfield");
    await other.goto(`${stack.adminUrl}/interviews/${interviewId}`);
    await expect(other.getByText("Priya Raman is reviewing this.")).toBeVisible();
    await other.getByRole("button", { name: "Take it over" }).click();
    await expect(page.getByText("Dana Whitfield is reviewing this.")).toBeVisible({ timeout: 40_000 });
    await other.context().close();
  });

  test("is read behind a link without an account, until the link is closed", async ({ page, stack, browser }) => {
    await stepInAs(page, stack.adminUrl, "Priya Raman");
    await page.goto(`${stack.adminUrl}/interviews/${interviewId}`);
    await page.getByRole("button", { name: "Share" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Make a link" }).click();
    await expect(dialog.getByText("Say whom the link is for.")).toBeVisible();
    await dialog.getByLabel("For whom").fill("Council of Leeds");
    await dialog.getByRole("button", { name: "Make a link" }).click();
    const address = await dialog.getByLabel("The link", { exact: true }).inputValue();
    expect(await seriousFindings(page)).toEqual([]);

    const guest = await (await browser.newContext()).newPage();
    const response = await guest.goto(address);
    expect(response?.headers()["referrer-policy"]).toBe("no-referrer");
    await expect(guest.getByRole("heading", { level: 1, name: "Amara Okafor" })).toBeVisible();
    await expect(guest.getByText("they were right nine times out of ten").first()).toBeVisible();
    await expect(guest.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex/);
    expect(await seriousFindings(guest)).toEqual([]);

    await dialog.getByRole("button", { name: "Close it" }).click();
    await expect(dialog.getByText("Closed", { exact: true })).toBeVisible();
    await guest.reload();
    const closed = await guest.getByRole("main").textContent();
    await guest.goto(`${stack.adminUrl}/shared/northfield.${"x".repeat(43)}`);
    await expect(guest.getByRole("heading", { name: "This link is closed" })).toBeVisible();
    expect(await guest.getByRole("main").textContent()).toBe(closed);
    await guest.context().close();
  });

  test("can be walked from one interview to the next of its queue", async ({ page, stack }) => {
    await stepInAs(page, stack.adminUrl, "Priya Raman");
    await page.goto(`${stack.adminUrl}/interviews?review=to-review`);
    const names = page.getByRole("row").getByRole("link");
    await names.first().click();
    await page.waitForURL(/\/interviews\/[^?]+\?review=to-review/);
    const first = page.url();
    await expect(page.getByRole("link", { name: "Previous" })).toHaveCount(0);
    await page.keyboard.press("Shift+J");
    await expect(page).not.toHaveURL(first);
    await expect(page.getByRole("link", { name: "Previous" })).toBeVisible();
    await page.keyboard.press("Shift+K");
    await expect(page).toHaveURL(first);
  });
});
