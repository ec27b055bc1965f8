import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, test } from "../harness/test.ts";
import { startInterview } from "../support/candidate-room.ts";
import { expectGoodPage } from "../support/good-page.ts";
import { squarePng } from "../support/organization-logo.ts";
import { StackDatabase } from "../support/stack-database.ts";

const transcriptListSchema = z.object({ data: z.array(z.object({ id: z.string(), status: z.string() })) });
const candidateName = "Ottoline Berg";
const svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";

async function stepInAs(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const accentOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--color-accent").trim());

test("an organisation sets its words, logo and colour, and its candidates see them by day and by night", async ({
  page,
  stack,
  browser,
}) => {
  const database = new StackDatabase(stack.databaseFile);
  database.addCandidate(candidateName);
  database.close();
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/organization`);
  await expectGoodPage(page);
  await page.getByLabel("Contact address").fill("not an address");
  await page.getByLabel("Welcome").fill("Take your time: a pause is thinking.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /e-mail/i })).toBeVisible();
  await expect(page.getByLabel("Contact address")).toHaveValue("not an address");
  await page.getByLabel("Contact address").fill("careers@northfield.example");
  await page.getByLabel("Contact address").press("Enter");
  await expect(page.getByText("Your organisation's profile is saved")).toBeVisible();
  await expect(page.getByText("Everything is saved")).toBeVisible();

  await page.getByRole("link", { name: "Appearance" }).click();
  const file = page.locator("input[type=file]");
  await file.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from(svg) });
  await expect(page.getByRole("alert").filter({ hasText: "not a PNG, JPEG or WebP" })).toBeVisible();
  await file.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.alloc(200_001) });
  await expect(page.getByRole("alert").filter({ hasText: "at most 200 kB" })).toBeVisible();
  await file.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from(squarePng, "base64") });
  await expect(page.getByRole("img", { name: "Logo of Northfield University, by day" })).toBeVisible();
  await page.getByLabel("As # and six digits").fill("#ffd400");
  await expect(page.getByText("This colour cannot be read on paper")).toBeVisible();
  await page.getByLabel("As # and six digits").fill("#7a1f3d");
  await expect(page.getByRole("img", { name: "by day: links and buttons in #7a1f3d" })).toBeVisible();
  await page.getByLabel("As # and six digits").press("Enter");
  await expect(page.getByText("Your colour is saved")).toBeVisible();
  await expectGoodPage(page);

  const candidate = await (await browser.newContext()).newPage();
  await stepInAs(candidate, stack.webUrl, candidateName);
  await expect(candidate.getByText("Take your time: a pause is thinking.")).toBeVisible();
  await expect(candidate.getByRole("link", { name: "careers@northfield.example" })).toBeVisible();
  const logo = candidate.locator("img[src^='/api/logo/northfield/']");
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(48);
  expect(await accentOf(candidate)).toBe("#7a1f3d");
  await expectGoodPage(candidate);
  await candidate.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => accentOf(candidate)).not.toBe("#7a1f3d");
  await expectGoodPage(candidate);
  await candidate.setViewportSize({ width: 360, height: 740 });
  await expectGoodPage(candidate);
  await candidate.getByRole("button", { name: /^Start/ }).click();
  await expect(candidate.getByRole("heading", { name: "Before you begin" })).toBeVisible();
  await expectGoodPage(candidate);
  await candidate.goBack();
  await startInterview(candidate);
  // In the room nothing else says whose it is.
  await expect(candidate.getByRole("img", { name: "Northfield University" })).toBeVisible();
  await expectGoodPage(candidate);
  await candidate.goto(stack.webUrl);
  const elsewhere = await (await browser.newContext()).newPage();
  await stepInAs(elsewhere, stack.webUrl, "Sofia Rossi");
  expect(await accentOf(elsewhere)).toBe("#0f6f69");
  await expect(elsewhere.locator("img[src^='/api/logo/']")).toHaveCount(0);
  await elsewhere.context().close();

  // As it was.
  await page.getByRole("button", { name: "Remove the logo" }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByRole("img", { name: "Logo of Northfield University, by day" })).toHaveCount(0);
  await page.getByRole("button", { name: "Use Mockingbird's colour" }).click();
  await expect(page.getByText("Mockingbird's colour is back")).toBeVisible();
  await page.getByRole("link", { name: "Profile", exact: true }).click();
  await page.getByLabel("Contact address").fill("");
  await page.getByLabel("Welcome").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your organisation's profile is saved")).toBeVisible();
  await candidate.reload();
  await expect(candidate.getByRole("heading", { name: "My interviews" })).toBeVisible();
  expect(await accentOf(candidate)).not.toContain("7a1f3d");
  await expect(candidate.getByText("Take your time: a pause is thinking.")).toHaveCount(0);
  await candidate.context().close();
});

test("a key is made by keyboard, shown once, reads what it was made for, and opens nothing once it is withdrawn", async ({
  page,
  stack,
  playwright,
}) => {
  const name = `Student records ${crypto.randomUUID().slice(0, 8)}`;
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/organization/api-keys`);
  await expectGoodPage(page);
  const make = page.getByRole("button", { name: "New key" });
  await expect(make).not.toHaveAttribute("aria-disabled", "true");
  await make.focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Which program uses it").press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Name the program that uses it." })).toBeVisible();
  await page.getByLabel("Which program uses it").fill(name);
  await page.getByLabel("Interviews").focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Transcripts").focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Which program uses it").press("Enter");
  const key = await page.getByLabel("Key, shown this once").inputValue();
  expect(key).toMatch(/^mbk_northfield\./);
  await page.getByRole("button", { name: "I have kept it" }).click();
  const row = page.getByRole("row", { name: new RegExp(name) });
  await expect(row).toContainText("Open");
  await expect(row).toContainText("never");
  await page.reload();
  expect(await page.content()).not.toContain(key);

  const program = await playwright.request.newContext({
    baseURL: stack.adminUrl,
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  const people = await program.get("/api/v1/people");
  expect(people.status()).toBe(200);
  expect(await people.text()).toContain("Leo Martins");
  expect(await people.text()).not.toContain("brightwork");
  const { data } = transcriptListSchema.parse(await (await program.get("/api/v1/interviews")).json());
  const finished = data.find(({ status }) => status === "completed");
  const transcript = await program.get(`/api/v1/interviews/${finished?.id}/transcript`);
  expect(await transcript.json()).toMatchObject({ id: finished?.id, turns: expect.any(Array) });
  expect((await program.get("/api/v1/interviews/nobody-has-this/transcript")).status()).toBe(404);
  // A browser's cookies open nothing here.
  expect((await page.request.get(`${stack.adminUrl}/api/v1/people`)).status()).toBe(401);

  await page.reload();
  await expect(row).not.toContainText("never");
  await page.getByRole("button", { name: `Withdraw the key ${name}` }).click();
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(row).toContainText("Withdrawn");
  expect((await program.get("/api/v1/people")).status()).toBe(401);
  await program.dispose();
});

test("retention and the Gemini key stand under Organisation, everything left by mail, and a reviewer finds none of it", async ({
  page,
  stack,
  browser,
}) => {
  await stepInAs(page, stack.adminUrl, "Dana Whitfield");
  await page.goto(`${stack.adminUrl}/organization/data`);
  await expect(page.getByRole("heading", { name: "How long interviews are kept" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your own Gemini key" })).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole("link", { name: "Mail", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Mails that did not arrive" })).toBeVisible();
  await expectGoodPage(page);
  const reviewer = await (await browser.newContext()).newPage();
  await stepInAs(reviewer, stack.adminUrl, "Priya Raman");
  for (const path of ["", "/appearance", "/data", "/api-keys", "/mail"]) {
    expect((await reviewer.request.get(`${stack.adminUrl}/organization${path}`)).status()).toBe(404);
  }
  await reviewer.context().close();
});
