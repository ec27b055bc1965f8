import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { expectGoodPage } from "../support/good-page.ts";
import { addUsedInterviews, usedDay, usedName } from "../support/usage-rows.ts";

const march = "/usage?span=own&from=2026-03-01&until=2026-03-31";

test.beforeAll(({ stack }) => addUsedInterviews(stack.databaseFile));

async function signIn(page: Page, adminUrl: string): Promise<void> {
  await page.goto(`${adminUrl}/sign-in`);
  await page.getByRole("button", { name: "Viktor Hahn" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

test("from the month to a day, to its interviews, to a receipt, with the keyboard alone", async ({ page, stack }) => {
  await signIn(page, stack.adminUrl);
  await page.goto(`${stack.adminUrl}/interviews`);
  await page.getByRole("link", { name: "See usage by cohort" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Usage", exact: true })).toBeVisible();
  await page.getByLabel("From").fill("2026-03-01");
  await page.getByLabel("Until").fill("2026-03-31");
  await page.getByRole("button", { name: "Show these days" }).press("Enter");
  await expect(page).toHaveURL(/span=own/);
  const main = page.getByRole("main");
  await expect(main.getByRole("definition").first()).toHaveText("12 min 34 s");
  await expect(main.getByRole("definition").nth(1)).toHaveText("1 min 1 s");
  await page.getByRole("link", { name: "10 Mar 2026" }).press("Enter");
  await expect(page).toHaveURL(/tab=interview&day=2026-03-10/);
  await expect(page.getByRole("row", { name: /broke on our side or the model's/ })).toContainText("0 min");
  await page
    .getByRole("row", { name: /12 min 34 s/ })
    .getByRole("link")
    .press("Enter");
  await expect(page.getByRole("heading", { name: `Receipt of ${usedName}` })).toBeVisible();
  await expect(page.getByText("Charged: the candidate answered")).toBeVisible();
  await expect(page.getByText("12 min 34 s (754 seconds)").first()).toBeVisible();
  await expectGoodPage(page);
});

test("every table comes to the same, and its file holds what it shows", async ({ page, stack }) => {
  await signIn(page, stack.adminUrl);
  await page.goto(stack.adminUrl + march);
  for (const [tab, row, first] of [
    ["By person", usedName, "spec-usage"],
    ["By cohort", "In no cohort", "none"],
    ["By day", "10 Mar 2026", usedDay],
  ] as const) {
    await page.getByRole("link", { name: tab }).press("Enter");
    await expect(page.getByRole("row", { name: row })).toContainText("12 min 34 s");
    const address = await page.getByRole("link", { name: "Export CSV" }).getAttribute("href");
    const file = await page.request.get(stack.adminUrl + address);
    const lines = (await file.text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]?.startsWith(`${first},`)).toBe(true);
    expect(lines[1]?.endsWith(",754,61,0.250000")).toBe(true);
  }
});

test("dates that cannot be shown are said to be, and a time without interviews is empty", async ({ page, stack }) => {
  await signIn(page, stack.adminUrl);
  await page.goto(`${stack.adminUrl}/usage?span=own&from=2020-01-01&until=2026-01-01`);
  await expect(page.getByText("These dates cannot be shown")).toBeVisible();
  await page.goto(`${stack.adminUrl}/usage?span=own&from=2020-01-01&until=2020-01-31`);
  await expect(page.getByText("Nothing was used")).toBeVisible();
  expect((await page.goto(`${stack.adminUrl}/usage/receipts/nobody-held-this`))?.status()).toBe(404);
});

for (const [name, viewport, colorScheme] of [
  ["a phone at night", { width: 360, height: 740 }, "dark"],
  ["a desk by day", { width: 1440, height: 900 }, "light"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("every table is without a serious fault", async ({ page, stack }) => {
      await signIn(page, stack.adminUrl);
      for (const tab of ["day", "cohort", "template", "person", "interview"]) {
        await page.goto(`${stack.adminUrl}${march}&tab=${tab}`);
        await expect(page.getByRole("table").last()).toBeVisible();
        await expectGoodPage(page);
      }
    });
  });
}
