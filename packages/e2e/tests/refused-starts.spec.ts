import { expect, test } from "../harness/test.ts";
import { BillingRows } from "../support/billing-rows.ts";
import { expectGoodPage } from "../support/good-page.ts";

let rows: BillingRows;
test.beforeAll(({ stack }) => {
  rows = new BillingRows(stack.databaseFile);
});
test.afterEach(() => rows.clear());
test.afterAll(() => rows.close());

for (const [what, standing, sentence] of [
  [
    "no seat is left",
    { state: "active", planId: "pilot", seats: 50 },
    "As many candidates as your organisation's plan has seats for have been interviewed in this period.",
  ],
  [
    "no minute is left",
    { state: "active", planId: "pilot", chargedSeconds: 300 * 60 },
    "Your organisation has used all its interview minutes of this period.",
  ],
  ["the subscription has ended", { state: "canceled", planId: "pilot" }, "subscription is not active"],
] as const) {
  test(`a candidate who starts when ${what} is told so, and that no attempt is used`, async ({ page, stack }) => {
    rows.set(standing);
    await page.goto(`${stack.webUrl}/sign-in`);
    await page.getByRole("button", { name: "Sofia Rossi" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    const start = page.getByRole("button", { name: /^Start/ }).first();
    await start.click();
    await expect(page.getByText(sentence).first()).toContainText("No attempt is used.");
    await expect(start).toBeEnabled();
    await expectGoodPage(page);
  });
}
