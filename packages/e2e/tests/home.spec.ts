import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await expect(page.getByRole("heading", { name: "Home", exact: true })).toBeVisible();
  // The search is drawn by the server, and works once the page's script has taken it over.
  await expect(page.getByRole("button", { name: "Search", exact: true })).not.toHaveAttribute("aria-disabled", "true");
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("home says what waits, and every figure leads to the list behind it", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await expect(page).toHaveURL(`${stack.adminUrl}/home`);
  const queue = page.getByRole("region", { name: "What waits" });
  for (const [figure, path] of [
    [/to review/, "/interviews?review=to-review"],
    [/overdue/, "/assignments?state=overdue"],
    [/in an interview now/, "/interviews?status=live"],
  ] as const) {
    await expect(queue.getByRole("link", { name: figure })).toHaveAttribute("href", path);
  }
  await expectAccessible(page);
  await queue.getByRole("link", { name: /to review/ }).click();
  await expect(page.getByRole("heading", { name: "Interviews", exact: true })).toBeVisible();
});

test("the charts have their figures behind them, and the span stands in the address", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  const endings = page.getByRole("region", { name: "Interviews per day" });
  await expect(endings.getByRole("img", { name: /over the last 30 days/ })).toBeVisible();
  await endings.getByRole("button", { name: "90 days" }).click();
  await expect(endings.getByRole("img", { name: /over the last 90 days/ })).toBeVisible();
  await expect(page).toHaveURL(/\/home\?days=90$/);
  await endings.getByRole("button", { name: "Show as table" }).click();
  const figures = page.getByRole("table", { name: "Interviews of the last 90 days" });
  await expect(figures.getByRole("columnheader", { name: "Completed" })).toBeVisible();
  await page.getByRole("button", { name: "Show as table" }).click();
  await expect(page.getByRole("table", { name: /^Minutes used in/ })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(endings.getByRole("img", { name: /over the last 90 days/ })).toBeVisible();
});

test("a reviewer finds what waits, and nothing about setting the organisation up", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Priya Raman");
  await expect(page.getByRole("link", { name: /to review/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: /in five steps/ })).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Audit" })).toHaveCount(0);
});

test("everything is reached by keyboard: the search, the sections, the list of keys", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  const palette = page.getByRole("dialog", { name: "Search and go to" });

  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("leo");
  await expect(palette.getByRole("option", { name: /Leo Martins.*leo@northfield\.example/ })).toBeVisible();
  await expectAccessible(page);
  await palette.getByRole("option", { name: /Leo Martins/ }).click();
  await expect(page.getByRole("heading", { name: "Leo Martins", level: 1 })).toBeVisible();
  const assignments = page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Assignments" });
  await assignments.focus();
  await page.keyboard.press("ControlOrMeta+k");
  await palette.getByRole("combobox").fill("no such thing");
  await expect(palette.getByText("Nothing has this name here")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);
  await expect(assignments).toBeFocused();

  await page.keyboard.press("/");
  await page.keyboard.type("audit");
  await expect(palette.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Audit", exact: true })).toBeVisible();
  await expect(palette).toHaveCount(0);

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help.getByText("Next and previous row")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);

  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { name: "Home", exact: true })).toBeVisible();
});

test("the search finds nobody of another organisation, and a reviewer no staff", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Priya Raman");
  const palette = page.getByRole("dialog", { name: "Search and go to" });
  await page.keyboard.press("ControlOrMeta+k");
  for (const unseen of ["Sofia", "Dana"]) {
    await palette.getByRole("combobox").fill(unseen);
    await expect(palette.getByText("Nothing has this name here")).toBeVisible();
  }
  await palette.getByRole("combobox").fill("Amara");
  await palette.getByRole("option", { name: /Amara Okafor/ }).click();
  await expect(page).toHaveURL(/\/interviews\?search=Amara\+Okafor$/);
});

test("where it is narrow the sections are in a menu, and nothing is wider than the screen", async ({ page, stack }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  const isWider = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await isWider()).toBe(false);
  await expect(page.getByRole("navigation", { name: "Sections" })).toHaveCount(0);
  await page.getByRole("button", { name: "Menu" }).click();
  const menu = page.getByRole("dialog", { name: "Menu" });
  await expectAccessible(page);
  await menu.getByRole("link", { name: "Audit" }).click();
  await expect(page.getByRole("heading", { name: "Audit", exact: true })).toBeVisible();
  await expect(menu).toHaveCount(0);
  expect(await isWider()).toBe(false);
});

test("the rows of a list are walked and opened by keyboard", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  const first = page.getByRole("table").getByRole("row").nth(1).getByRole("link").first();
  await expect(first).toBeVisible();
  await page.keyboard.press("j");
  await expect(first).toBeFocused();
  const href = await first.getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${stack.adminUrl}${href}`);
});
