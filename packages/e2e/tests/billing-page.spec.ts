import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { BillingRows } from "../support/billing-rows.ts";
import { expectGoodPage, seriousFindings } from "../support/good-page.ts";

const meiId = "brightwork-mei";

let rows: BillingRows;
test.beforeAll(({ stack }) => {
  rows = new BillingRows(stack.databaseFile);
});
test.afterEach(() => {
  rows.clear();
  rows.setRole(meiId, "reviewer");
});
test.afterAll(() => rows.close());

async function signIn(page: Page, adminUrl: string, name: string): Promise<void> {
  await page.goto(`${adminUrl}/sign-in`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

test("with a contract, an owner sees its limits and the plans, and nothing to pay", async ({ page, stack }) => {
  await signIn(page, stack.adminUrl, "Viktor Hahn");
  await page.getByRole("link", { name: "Billing" }).click();
  await expect(page.getByRole("heading", { name: "By contract" })).toBeVisible();
  await expect(page.getByText("agreed by contract, and nothing is charged here")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Choose / })).toHaveCount(3);
  await expect(page.getByText("There is no invoice yet")).toBeVisible();
  await expect(page.getByRole("button", { name: "Go to Stripe" })).toHaveCount(0);
  await expectGoodPage(page);
});

test("an admin who is no owner sees everything, can change nothing, and reads whom to ask", async ({ page, stack }) => {
  rows.setRole(meiId, "admin");
  rows.set({ state: "active", planId: "pilot", chargedSeconds: 60 * 60 });
  rows.addInvoice("SPEC-0001", 4_900);
  await signIn(page, stack.adminUrl, "Mei Tanaka");
  await page.goto(`${stack.adminUrl}/billing`);
  await expect(page.getByText("Only owners change the plan")).toBeVisible();
  await expect(page.getByText("Ask Viktor Hahn")).toBeVisible();
  await expect(page.getByRole("meter", { name: "Minutes used" })).toHaveAttribute("aria-valuenow", String(60 * 60));
  await expect(page.getByRole("row", { name: /SPEC-0001/ })).toContainText("$49.00");
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await expectGoodPage(page);
});

test("a reviewer finds no billing, neither the page, nor the way to it, nor its banner", async ({ page, stack }) => {
  rows.set({ state: "canceled", planId: "pilot" });
  await signIn(page, stack.adminUrl, "Mei Tanaka");
  await expect(page.getByRole("heading", { name: "Home", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Billing" })).toHaveCount(0);
  await expect(page.getByText("no interview can begin")).toHaveCount(0);
  expect((await page.goto(`${stack.adminUrl}/billing`))?.status()).toBe(404);
});

test("a failed payment is said on every page, with the day interviews stop, and explained on this one", async ({
  page,
  stack,
}) => {
  rows.set({ state: "past_due", planId: "pilot", graceEndsIn: 5 });
  rows.addInvoice("SPEC-0003", 4_950, "open");
  await signIn(page, stack.adminUrl, "Viktor Hahn");
  const banner = page.getByRole("complementary", { name: "Billing" });
  await expect(banner).toContainText(/The last payment failed; interviews go on until \d/);
  await expectGoodPage(page);
  await banner.getByRole("link", { name: "See billing" }).click();
  await expect(page.getByRole("heading", { name: "Pilot" }).first()).toBeVisible();
  await expect(page.getByText("Pay the open invoice or change the payment method before they stop")).toBeVisible();
  await expect(banner).toHaveCount(0);
  const pay = page.getByRole("link", { name: "Pay $49.50 at Stripe" });
  await expect(pay).toHaveAttribute("href", "https://invoice.example/SPEC-0003");
  await expect(page.getByRole("button", { name: "Go to Stripe" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Choose|Change to) / })).toHaveCount(0);
  await expectGoodPage(page);
});

test("an ended subscription says that nothing begins, keeps what there is, and offers the plans", async ({
  page,
  stack,
}) => {
  rows.set({ state: "canceled", planId: "department" });
  await signIn(page, stack.adminUrl, "Viktor Hahn");
  await expect(page.getByRole("complementary", { name: "Billing" })).toContainText("Your subscription has ended");
  await page.goto(`${stack.adminUrl}/billing`);
  await expect(page.getByText("Your interviews, people and templates stay as they are")).toBeVisible();
  await expect(page.getByText("Your plan", { exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Choose / })).toHaveCount(3);
  await expectGoodPage(page);
});

test("what extra minutes can cost is asked before it is allowed, and holds after a reload", async ({ page, stack }) => {
  rows.set({ state: "active", planId: "department", chargedSeconds: 2_600 * 60 });
  await signIn(page, stack.adminUrl, "Viktor Hahn");
  await expect(page.getByRole("complementary", { name: "Billing" })).toContainText("No interview can begin until");
  await page.goto(`${stack.adminUrl}/billing`);
  const upTo = page.getByRole("radio", { name: "Go on, up to so many minutes" });
  await expect(page.getByRole("radio", { name: "Stop" })).toBeChecked();
  await upTo.focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByText("Give a whole number of minutes")).toBeVisible();
  await page.getByLabel("Extra minutes in a period").fill("500");
  await page.getByRole("button", { name: "Save" }).press("Enter");
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("Pay up to $75.00 more in a period?");
  await expect(question).toContainText("on top of $299: together $374.00");
  expect(await seriousFindings(page)).toEqual([]);
  await question.getByRole("button", { name: "Allow that much" }).press("Enter");
  await expect(page.getByText("400 min extra until interviews stop")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toBeFocused();
  await page.reload();
  await expect(upTo).toBeChecked();
  await expect(page.getByLabel("Extra minutes in a period")).toHaveValue("500");
  await expect(page.getByText("$15.00", { exact: true })).toBeVisible();
});

test("who left Stripe's page is told that nothing was charged", async ({ page, stack }) => {
  await signIn(page, stack.adminUrl, "Viktor Hahn");
  await page.goto(`${stack.adminUrl}/billing?checkout=cancelled`);
  await expect(page.getByText("Nothing was charged.", { exact: false }).first()).toBeVisible();
});

for (const [name, viewport, colorScheme] of [
  ["a phone at night", { width: 360, height: 740 }, "dark"],
  ["a desk at night", { width: 1440, height: 900 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("every state of billing is without a serious fault", async ({ page, stack }) => {
      await signIn(page, stack.adminUrl, "Viktor Hahn");
      rows.set({ state: "trialing", planId: "pilot", trialEndsIn: 2, chargedSeconds: 30 * 60 });
      rows.addInvoice("SPEC-0002", 4_932);
      await page.goto(`${stack.adminUrl}/billing`);
      await expect(page.getByText("Trial", { exact: true })).toBeVisible();
      await expectGoodPage(page);
      rows.set({ state: "active", planId: "pilot", extraSecondsMax: null, chargedSeconds: 310 * 60 });
      await page.reload();
      await expect(page.getByText("extra minutes without an end")).toBeVisible();
      await expectGoodPage(page);
      rows.set({ state: "canceled", planId: "pilot" });
      await page.goto(`${stack.adminUrl}/audit`);
      await expect(page.getByText("Your subscription has ended")).toBeVisible();
      await expectGoodPage(page);
    });
  });
}
