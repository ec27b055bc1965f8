import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { agreeToLeave, answerInWriting, enterWithMicrophone, expectToBeAsked } from "../support/candidate-room.ts";
import { expectGoodPage, seriousFindings } from "../support/good-page.ts";

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const instructions = (page: Page) => page.getByRole("textbox", { name: "Instructions" });
const saved = (page: Page) => expect(page.getByText(/^Draft saved/)).toBeVisible();

async function discard(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await expect(page.getByText("The draft is discarded")).toBeVisible();
}

test("a draft survives a reload, names what is wrong in it, is published with a note, and is taken back", async ({
  page,
  stack,
}) => {
  const suffix = crypto.randomUUID().slice(0, 8);
  await stepInAs(page, stack.adminUrl, "Viktor Hahn");
  await page.goto(`${stack.adminUrl}/interviewer`);
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
  await expectGoodPage(page);
  const before = await instructions(page).inputValue();

  await instructions(page).fill(`Ask about {{nobody}}. ${suffix} `);
  await expect(page.getByText("{{nobody}} is not known.")).toBeVisible();
  await saved(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(instructions(page)).toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await instructions(page).fill(`Be brief with . ${suffix}`);
  await instructions(page).press("Home");
  for (let step = 0; step < "Be brief with ".length; step += 1) await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Candidate’s name" }).click();
  await expect(instructions(page)).toHaveValue(`Be brief with {{candidateName}}. ${suffix}`);
  await page.getByRole("button", { name: "Show with an example" }).click();
  await expect(page.getByText(`Be brief with Robin Lee. ${suffix}`)).toBeVisible();
  await page.getByRole("button", { name: "Add a line" }).click();
  await page.keyboard.type(`Where they live ${suffix}`);
  await page.getByRole("radio", { name: "Long pauses" }).check();
  await saved(page);
  await page.reload();
  await expect(instructions(page)).toHaveValue(`Be brief with {{candidateName}}. ${suffix}`);
  await expect(page.getByRole("radio", { name: "Long pauses" })).toBeChecked();

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("ins", { hasText: /^Long/ })).toBeVisible();
  await expect(dialog.locator("ins", { hasText: suffix }).first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByLabel("Note").fill(`Calmer ${suffix}`);
  await dialog.getByRole("button", { name: /^Publish version/ }).click();
  await expect(page.getByText(/^Version \d+ is published$/).first()).toBeVisible();
  await expect(page.getByText(`“Calmer ${suffix}”`)).toBeVisible();

  await page.getByRole("link", { name: "Versions" }).click();
  const row = page.getByRole("row", { name: new RegExp(`Calmer ${suffix}`) });
  await expect(row).toContainText("Viktor Hahn");
  await expect(page.locator("ins", { hasText: /^Long/ })).toBeVisible();
  await expectGoodPage(page);
  await page
    .getByRole("row")
    .nth(2)
    .getByRole("button", { name: /^Bring back/ })
    .click();
  await expect(dialog.locator("del", { hasText: /^Long/ })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Publish it as version/ }).click();
  await expect(page.getByRole("row", { name: /Back to version/ }).first()).toContainText("Published");
  await page.getByRole("link", { name: "Now and next" }).click();
  await expect(instructions(page)).toHaveValue(before);
});

test("two windows do not overwrite each other: both drafts are kept, and one is chosen", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Viktor Hahn");
  await page.goto(`${stack.adminUrl}/interviewer`);
  const other = await page.context().newPage();
  await other.goto(`${stack.adminUrl}/interviewer`);
  await instructions(page).fill("Written first.");
  await saved(page);
  await instructions(other).fill("Written second.");
  await expect(other.getByText("You saved a newer draft in another window")).toBeVisible();
  await expect(instructions(other)).toHaveValue("Written second.");
  expect(await seriousFindings(other)).toEqual([]);
  await other.getByRole("button", { name: "Take the newer one" }).click();
  await expect(instructions(other)).toHaveValue("Written first.");
  await other.getByRole("button", { name: "Swap the two" }).click();
  await expect(instructions(other)).toHaveValue("Written second.");
  await saved(other);
  await other.getByRole("button", { name: "Forget it" }).click();

  await discard(other);
  await other.getByRole("button", { name: "Undo" }).click();
  await expect(instructions(other)).toHaveValue("Written second.");
  await saved(other);
  await discard(other);
});

test("every voice can be heard before it is chosen", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Viktor Hahn");
  await page.goto(`${stack.adminUrl}/interviewer`);
  const sample = page.waitForResponse((response) => response.url().includes("/api/voices/Leda/sample"));
  await page.getByRole("button", { name: "Hear Leda" }).click();
  const response = await sample;
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("audio/wav");
  await expect(page.getByRole("button", { name: "Hear Leda" })).toBeVisible({ timeout: 20_000 });
  expect((await page.request.get(`${stack.adminUrl}/api/voices/Nobody/sample`)).status()).toBe(404);
});

test("the draft is tried in the room for a minute, and leaves no trace in any list", async ({ page, stack }) => {
  test.slow();
  agreeToLeave(page);
  const name = `Robin ${crypto.randomUUID().slice(0, 8)}`;
  await stepInAs(page, stack.adminUrl, "Viktor Hahn");
  await page.goto(`${stack.adminUrl}/interviews`);
  const listed = await page.getByRole("row").count();
  await page.goto(`${stack.adminUrl}/interviewer`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Try it" }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Use one minute" }).click();
  await page.getByRole("button", { name: "Go to the room" }).click();
  await page.waitForURL(/\/(interviews|before-you-begin)/);
  if (new URL(page.url()).pathname === "/before-you-begin") {
    await page.getByRole("button", { name: "I agree, go on" }).click();
  }
  await enterWithMicrophone(page);
  await expectToBeAsked(page);
  await answerInWriting(page, "I like to help customers.");
  await page.getByRole("link", { name: "Go on with your draft" }).click({ timeout: 120_000 });
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  await discard(page);

  await page.goto(`${stack.adminUrl}/interviews`);
  await expect(page.getByRole("row")).toHaveCount(listed);
  await expect(page.getByRole("link", { name: "Viktor Hahn" })).toHaveCount(0);
});

test("a reviewer reads what the interviewer is like and changes nothing", async ({ page, stack }) => {
  await stepInAs(page, stack.adminUrl, "Mei Tanaka");
  await page.goto(`${stack.adminUrl}/interviewer`);
  await expect(page.getByText("Instructions")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await expectGoodPage(page);
});
