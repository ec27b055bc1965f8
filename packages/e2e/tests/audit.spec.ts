import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { repositoryRoot } from "../../../scripts/repository-root.ts";
import { expect, test } from "../harness/test.ts";
import { expectGoodPage } from "../support/good-page.ts";

const run = promisify(execFile);

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** What the verifier says of an export, and whether it is content with it. */
async function verify(file: string): Promise<{ isWhole: boolean; words: string }> {
  const verifier = join(repositoryRoot, "packages/db/src/cli/verify-audit.ts");
  try {
    const { stdout } = await run(process.execPath, [verifier, "--file", file]);
    return { isWhole: true, words: stdout };
  } catch (error) {
    return { isWhole: false, words: error instanceof Error ? error.message : "" };
  }
}

async function download(page: Page, name: string, path: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  await file.saveAs(path);
  return file.suggestedFilename();
}

test("what was done stands in sentences, narrowed in the address, sealed, and the same in both exports", async ({
  page,
  stack,
  browser,
}, testInfo) => {
  const reviewer = await (await browser.newContext()).newPage();
  await stepInAs(reviewer, stack.adminUrl, "Priya Raman");
  await reviewer.goto(`${stack.adminUrl}/interviews`);
  await reviewer.getByRole("link", { name: "Leo Martins" }).first().click();
  await expect(reviewer.getByRole("heading", { level: 1, name: "Leo Martins" })).toBeVisible();

  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/audit`);
  const rows = page.getByRole("row");
  await expect(rows.filter({ hasText: "Priya Raman read the transcript of" }).first()).toBeVisible();
  await expectGoodPage(page);

  await page.getByLabel("Who").fill("priya");
  await expect(page).toHaveURL(/who=priya/);
  await expect(rows.filter({ hasText: "Dana Whitfield" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "About" }).click();
  await page.getByRole("option", { name: "Transcripts" }).click();
  await expect(page).toHaveURL(/about=transcript/);
  await expect(rows.filter({ hasText: "signed in" })).toHaveCount(0);
  await expect(rows.filter({ hasText: "Priya Raman read the transcript of" }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Who")).toHaveValue("priya");
  await expect(rows.filter({ hasText: "signed in" })).toHaveCount(0);
  await page.getByLabel("Until").fill("2020-01-01");
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(page).toHaveURL(`${stack.adminUrl}/audit`);
  await expect(rows.filter({ hasText: "Dana Whitfield" }).first()).toBeVisible();

  const check = page.getByRole("button", { name: "Check the seals" });
  await check.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^All \d+ events are as they were written$/)).toBeVisible();

  const sealed = testInfo.outputPath("audit.ndjson");
  expect(await download(page, "With seals", sealed)).toBe("audit-northfield.ndjson");
  expect(await verify(sealed)).toMatchObject({
    isWhole: true,
    words: expect.stringContaining("all as they were written"),
  });
  const table = testInfo.outputPath("audit.csv");
  expect(await download(page, "CSV", table)).toBe("audit-northfield.csv");
  const csv = await readFile(table, "utf8");
  expect(csv).toContain("Priya Raman");
  expect(csv.split("\n")[0]).toContain("number,time (UTC),who");

  const lines = (await readFile(sealed, "utf8")).trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(2);
  const changed = testInfo.outputPath("changed.ndjson");
  await writeFile(changed, `${lines.join("\n").replace("transcript:read", "transcript:reed")}\n`);
  expect(await verify(changed)).toMatchObject({ isWhole: false, words: expect.stringContaining("broken at event") });
  const shortened = testInfo.outputPath("shortened.ndjson");
  await writeFile(shortened, `${[...lines.slice(0, 1), ...lines.slice(2)].join("\n")}\n`);
  expect((await verify(shortened)).isWhole).toBe(false);

  expect((await reviewer.request.get(`${stack.adminUrl}/audit`)).status()).toBe(404);
  await reviewer.goto(`${stack.adminUrl}/audit`);
  await expect(reviewer.getByRole("heading", { level: 1 })).toHaveText(/not find|not found|nothing here/i);
  expect((await reviewer.request.get(`${stack.adminUrl}/api/audit/export?format=csv`)).status()).toBe(403);
  await reviewer.context().close();
});
