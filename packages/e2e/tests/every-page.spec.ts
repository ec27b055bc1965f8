import { expect, test } from "../harness/test.ts";
import { startInterview } from "../support/candidate-room.ts";
import { expectGoodPage } from "../support/good-page.ts";

const looks = [
  { name: "a phone at night", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { name: "a desk by day", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
] as const;

for (const { name, viewport, colorScheme } of looks) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("the candidate's pages have no serious accessibility fault and do not scroll sideways", async ({
      page,
      stack,
    }) => {
      await page.goto(`${stack.webUrl}/sign-in`);
      await expectGoodPage(page);
      await page.getByRole("button", { name: "Sofia Rossi" }).click();
      await expect(page.getByRole("heading", { name: "My interviews" })).toBeVisible();
      await expectGoodPage(page);
      await page
        .getByRole("link", { name: /transcript/i })
        .first()
        .click();
      await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible();
      await expectGoodPage(page);
      await page.goto(`${stack.webUrl}/account/profile`);
      await expectGoodPage(page);
      await page.goto(`${stack.webUrl}/account/fairness`);
      await expectGoodPage(page);
      await page.goto(`${stack.webUrl}/account/browsers`);
      await expectGoodPage(page);
      await page.goto(`${stack.webUrl}/account/data`);
      await expectGoodPage(page);
      await page.goto(`${stack.webUrl}/invitation?token=t`);
      await expectGoodPage(page);
      await page.goto(`${stack.webUrl}/inbox`);
      await expectGoodPage(page);
      await page.goto(`${stack.webUrl}/sign-in/confirm?token=t&email=a%40b.example`);
      await expectGoodPage(page);
    });

    test("the room has none in the check, while the interviewer speaks and while it listens", async ({
      page,
      stack,
    }) => {
      await page.goto(`${stack.webUrl}/sign-in`);
      await page.getByRole("button", { name: "Sam Carter" }).click();
      await startInterview(page);
      await expectGoodPage(page);
      await page.getByRole("button", { name: "Check microphone and sound" }).click();
      await expect(page.getByRole("button", { name: "Enter the room" })).toBeVisible();
      await expectGoodPage(page);
      await page.getByRole("button", { name: "Enter the room" }).click();
      await expect(page.locator("[data-phase=interviewerSpeaking]")).toBeVisible();
      await expectGoodPage(page);
      await expect(page.locator("[data-phase=listening]")).toBeVisible({ timeout: 45_000 });
      await page.getByRole("button", { name: "Type" }).click();
      await expectGoodPage(page);
      await page.getByRole("button", { name: "End", exact: true }).click();
      await page.getByRole("button", { name: "End interview" }).click();
      await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible({ timeout: 30_000 });
    });

    test("the console's pages have none either", async ({ page, stack }) => {
      await page.goto(`${stack.adminUrl}/sign-in`);
      await expectGoodPage(page);
      await page.getByRole("button", { name: "Mei Tanaka" }).click();
      await expect(page.getByRole("heading", { name: "Home", exact: true })).toBeVisible();
      await expectGoodPage(page);
      await page.goto(`${stack.adminUrl}/interviews`);
      await expect(page.getByRole("link", { name: "Sofia Rossi" }).first()).toBeVisible();
      await expectGoodPage(page);
      await page.getByRole("link", { name: "Sofia Rossi" }).first().click();
      await page.waitForURL(/\/interviews\/[^/]+$/);
      await expectGoodPage(page);
      for (const path of ["/templates", "/templates/brightwork-first", "/usage", "/usage?tab=interview"]) {
        await page.goto(`${stack.adminUrl}${path}`);
        await expectGoodPage(page);
      }
      await page.goto(`${stack.adminUrl}/account/browsers`);
      await expectGoodPage(page);
      await page.goto(`${stack.adminUrl}/invitation?token=t`);
      await expectGoodPage(page);
      const missing = await page.goto(`${stack.adminUrl}/interviews/no-such-interview`);
      expect(missing?.status()).toBe(404);
      await expectGoodPage(page);
    });
  });
}
