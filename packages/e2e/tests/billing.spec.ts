import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { answerInWriting, enterWithMicrophone, expectToBeAsked, startInterview } from "../support/candidate-room.ts";
import { deliverTranscript } from "../support/deliver-transcript.ts";
import { expectGoodPage, seriousFindings } from "../support/good-page.ts";

// Nobody speaks: what is said is typed, and so the same every time.
test.use({ microphone: { pattern: [{ part: "silence", seconds: 60 }] } });
test.setTimeout(300_000);

const orgId = "harbourworks";
const pilotSeconds = 300 * 60;
const dayS = 24 * 3600;

async function signIn(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Asks Stripe's stand-in something, as its own dashboard would. */
async function askStripe(stripeUrl: string, method: string, path: string, body?: string): Promise<unknown> {
  const headers = {
    authorization: "Bearer double",
    "content-type": path.startsWith("/v1/") ? "application/x-www-form-urlencoded" : "application/json",
  };
  const answer = await fetch(stripeUrl + path, { method, headers, ...(body !== undefined && { body }) });
  expect(answer.status).toBe(200);
  return answer.json();
}

async function subscribe(page: Page, plan: string): Promise<void> {
  await page.getByRole("button", { name: `Choose ${plan}` }).click();
  await expect(page.getByRole("heading", { name: `Subscribe to Mockingbird ${plan}` })).toBeVisible();
  await page.getByRole("button", { name: "Subscribe" }).click();
  await page.waitForURL(/\/billing/);
}

/** What happens at Stripe reaches the console a moment later: the page is looked at again until it has. */
async function expectStanding(page: Page, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

test("an owner subscribes, the minutes run out, an upgrade opens the door again, the invoice is the ledger, and it ends", async ({
  page,
  browser,
  stack,
}) => {
  const script = new URL("../support/cli-add-organization.ts", import.meta.url).pathname;
  await promisify(execFile)(process.execPath, [script, stack.databaseFile, orgId, "Harbour Works"]);
  const owner = page;
  const candidate = await (await browser.newContext({ permissions: ["microphone"] })).newPage();

  await signIn(owner, stack.adminUrl, "Ottilie Brandt");
  await owner.goto(`${stack.adminUrl}/billing`);
  await subscribe(owner, "Pilot");
  await expect(owner.getByText(/Your trial runs until/)).toBeVisible();

  // Somebody is interviewed, and what it took is on the owner's page.
  await signIn(candidate, stack.webUrl, "Carys Penrose");
  await startInterview(candidate);
  await enterWithMicrophone(candidate);
  await expectToBeAsked(candidate);
  await answerInWriting(candidate, "Because of the harbour.");
  await candidate.getByRole("button", { name: "End", exact: true }).click();
  await candidate.getByRole("button", { name: "End interview" }).click();
  await expect(candidate.getByRole("heading", { name: "That was your interview" })).toBeVisible();
  const minutes = owner.getByRole("meter", { name: "Minutes used" });
  await expect(async () => {
    await owner.goto(`${stack.adminUrl}/billing`);
    expect(Number(await minutes.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
  }).toPass({ timeout: 30_000 });
  const usedInTrial = Number(await minutes.getAttribute("aria-valuenow"));
  expect(usedInTrial).toBeLessThan(180);

  // Stripe's own staff end the trial: nobody begins any more, and what there is stays.
  const all = await askStripe(stack.stripeUrl, "GET", "/double/state");
  const subscriptions = Object.keys(Reflect.get(Object(all), "subscriptions"));
  await askStripe(stack.stripeUrl, "DELETE", `/v1/subscriptions/${subscriptions.at(-1)}`);
  await owner.goto(`${stack.adminUrl}/billing`);
  await expectStanding(owner, "Your subscription has ended, so no interview can begin.");
  const late = await (await browser.newContext()).newPage();
  await signIn(late, stack.webUrl, "Tobias Adeyemi");
  await late.getByRole("button", { name: /^Start/ }).click();
  await expect(late.getByText("Your organisation's subscription is not active").first()).toBeVisible();
  await expectGoodPage(late);

  // A second time there is no trial.
  await owner.goto(`${stack.adminUrl}/billing`);
  await subscribe(owner, "Pilot");
  await expectStanding(owner, /Paid until/);

  // The interview that ran takes all there is, and the next candidate is told so before anything is spent.
  const usage = { orgId, interviewId: `${orgId}-running`, durationSeconds: pilotSeconds };
  await deliverTranscript(stack, usage);
  await expectStanding(owner, /300 of 300|used/);
  await owner.goto(`${stack.adminUrl}/home`);
  await expect(owner.getByRole("complementary", { name: "Billing" })).toContainText(
    "The minutes of this period are used. No interview can begin until",
  );
  await late.goto(stack.webUrl);
  await late.getByRole("button", { name: /^Start/ }).click();
  await expect(
    late.getByText("Your organisation has used all its interview minutes of this period").first(),
  ).toBeVisible();

  // The owner upgrades, having seen what it costs; the candidate can begin.
  await owner.goto(`${stack.adminUrl}/billing`);
  await owner.getByRole("button", { name: "Change to Department" }).click();
  const dialog = owner.getByRole("dialog");
  await expect(dialog.getByText("To pay now")).toBeVisible();
  expect(await seriousFindings(owner)).toEqual([]);
  await dialog.getByRole("button", { name: "Change to Department" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(owner.getByRole("heading", { name: "Department" }).first()).toBeVisible();
  await late.goto(stack.webUrl);
  await startInterview(late);
  await expect(late.getByRole("button", { name: "Check microphone and sound" })).toBeVisible();

  // The invoice of the period that is over has the ledger's minutes, to the second.
  await expect(async () => {
    await owner.reload();
    await expect(owner.getByRole("row").filter({ hasText: "300" }).first()).toContainText("300", { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(owner.getByRole("table", { name: "Invoices, latest first" })).toContainText("the same in your ledger");

  // The card stops working: Stripe says so, interviews go on for a week, and paying ends it.
  await owner.getByRole("button", { name: "Go to Stripe" }).click();
  await owner.getByRole("radio", { name: /declined/ }).check();
  await owner.getByRole("button", { name: "Change the card" }).click();
  await owner.goto(`${stack.adminUrl}/billing`);
  await owner.getByRole("button", { name: "Change to Institution" }).click();
  await dialog.getByRole("button", { name: "Change to Institution" }).click();
  await expectStanding(owner, /The last payment failed/);
  await owner.getByRole("button", { name: "Go to Stripe" }).click();
  await owner.getByRole("radio", { name: /works/ }).check();
  await owner.getByRole("button", { name: "Change the card" }).click();
  await owner.goto(`${stack.adminUrl}/billing`);
  await owner
    .getByRole("table", { name: "Invoices, latest first" })
    .getByRole("link", { name: /^See and pay/ })
    .click();
  await owner.getByRole("button", { name: "Pay this invoice" }).click();
  await owner.goto(`${stack.adminUrl}/billing`);
  await expectStanding(owner, /Paid until/);

  // An admin who is no owner reads all of it and changes nothing.
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, stack.adminUrl, "Ansel Friis");
  await admin.goto(`${stack.adminUrl}/billing`);
  await expect(admin.getByText("Ask Ottilie Brandt")).toBeVisible();
  await expect(admin.getByRole("button", { name: "Go to Stripe" })).toHaveCount(0);

  // The owner cancels. It goes on to the period's end, and then nobody begins; everything stays readable.
  await owner.getByRole("button", { name: "Go to Stripe" }).click();
  await owner.getByRole("button", { name: "Cancel at the end of the period" }).click();
  await owner.goto(`${stack.adminUrl}/billing`);
  await expectStanding(owner, "Your subscription ends on");
  await askStripe(stack.stripeUrl, "POST", "/double/clock", JSON.stringify({ advanceSeconds: 33 * dayS }));
  await expectStanding(owner, "Your subscription has ended, so no interview can begin.");
  await owner.goto(`${stack.adminUrl}/interviews`);
  await expect(owner.getByRole("row").filter({ hasText: "Carys Penrose" }).first()).toBeVisible();
});
