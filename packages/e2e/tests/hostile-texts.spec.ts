import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { listPageAddresses } from "../support/list-page-addresses.ts";
import { StackDatabase } from "../support/stack-database.ts";

/** Markup, a script, a template, and characters that turn text around or cannot be seen. */
const hostile = [
  " <img src=x onerror=\"window.smuggled='image'\"><script>window.smuggled='script'</script>",
  "\"'><svg onload=window.smuggled='svg'></title><a href=\"javascript:window.smuggled='link'\">x</a>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not be one.
  "{{7*7}}${7*7} \u202Egpj.exe\u202C\u200B",
].join("");

const visits = [
  { app: "web", person: /^Sofia Rossi/ },
  { app: "admin", person: /^Viktor Hahn/ },
] as const;

async function expectOnlyText(page: Page): Promise<void> {
  expect(await page.evaluate(() => ("smuggled" in window ? window.smuggled : null))).toBeNull();
  await expect(page.locator("img[src=x], [onload], [onerror], a[href^='javascript:']")).toHaveCount(0);
}

for (const { app, person } of visits) {
  test(`whatever others are called and have said, it is text on every page of ${app}`, async ({ page, stack }) => {
    const database = new StackDatabase(stack.databaseFile);
    const texts = database.endTextsWith(hostile);
    try {
      const appUrl = app === "web" ? stack.webUrl : stack.adminUrl;
      await page.goto(`${appUrl}/sign-in`);
      await expectOnlyText(page);
      await page.getByRole("button", { name: person }).first().click();
      await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
      // The console begins at home, which names none.
      if (app === "admin") await page.goto(`${appUrl}/interviews`);
      const link = page.locator("a[href^='/interviews/']").first();
      const interviewId = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
      let shown = 0;
      const parameters = {
        "interviews/[id]": interviewId,
        "assignments/[id]": "brightwork-first",
        "people/[id]": "brightwork-sofia",
        "cohorts/[id]": "brightwork-first",
        "templates/[id]": "brightwork-first",
        "receipts/[interviewId]": "brightwork-sofia-1",
        "shared/[token]": "brightwork.nobody-has-this",
      };
      for (const address of listPageAddresses(app, parameters)) {
        await test.step(address, async () => {
          await page.goto(appUrl + address);
          await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
          await expectOnlyText(page);
          shown += (await page.getByText("<img src=x onerror").count()) > 0 ? 1 : 0;
        });
      }
      expect(shown).toBeGreaterThan(1);
      await page.goto(`${appUrl}/interviews/${interviewId}`);
      await expect(page.getByRole("main").getByText("<svg onload=window").first()).toBeVisible();
      await expectOnlyText(page);
    } finally {
      texts.takeBack();
      database.close();
    }
  });
}
