import { DatabaseSync } from "node:sqlite";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { captionsOf } from "../support/candidate-room.ts";
import { expectGoodPage } from "../support/good-page.ts";
import { StackDatabase } from "../support/stack-database.ts";

test.use({
  viewport: { width: 360, height: 740 },
  microphone: { pattern: [{ part: "silence", seconds: 60 }] },
});
test.setTimeout(240_000);

const name = "Kei Board";
const answer = "I mapped the shade at forty bus stops, and we were right about thirty-six of them.";

/** As the organisation's staff set it for this person. */
function letType(databaseFile: string): void {
  const settings = {
    extraTimePercent: 0,
    longerPauses: false,
    slowerSpeech: false,
    typedAnswers: true,
    captionsAlways: true,
    pauses: false,
    withoutDeliveryFigures: false,
  };
  const database = new DatabaseSync(databaseFile, { timeout: 10_000 });
  database
    .prepare(
      `INSERT INTO Accommodation (orgId, id, membershipId, settings, isOwnChoice, updatedAt)
       SELECT m.orgId, 'calm-room', m.id, ?, 0, m.createdAt FROM Membership m JOIN User u ON u.id = m.userId WHERE u.name = ?`,
    )
    .run(JSON.stringify(settings), name);
  database.close();
}

/** Goes there as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let times = 0; times < 80; times += 1) {
    if (await isFocused()) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

const clockOf = (page: Page) => page.getByText(/\d+:\d\d left/).textContent();

test("an interview on a phone by keyboard and typing: a question again, a pause, a report, and the end when it is confirmed", async ({
  page,
  stack,
}) => {
  const database = new StackDatabase(stack.databaseFile);
  database.addCandidate(name, { isPractice: true });
  database.close();
  letType(stack.databaseFile);
  const button = (text: string | RegExp) => page.getByRole("button", { name: text });
  const yourTurn = page.getByText("Your turn: type your answer");
  const field = page.getByLabel("Your answer in writing");

  await page.goto(`${stack.webUrl}/sign-in`);
  await press(page, button(name));
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await press(page, button(/^Start/));
  await page.waitForURL(/\/(interviews|before-you-begin)/);
  if (new URL(page.url()).pathname === "/before-you-begin") await press(page, button("I agree, go on"));
  await page.waitForURL(/\/interviews\//);
  await press(page, button("Enter the room"));

  await expect(yourTurn).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Question 1 of \d+$/)).toBeVisible();
  await expectGoodPage(page);
  const lines = captionsOf(page).getByRole("listitem");
  await expect(lines).toHaveCount(1);
  const question = ((await lines.first().textContent()) ?? "").split(/(?<=[.?!]) /).at(-1) ?? "";
  expect(question).not.toBe("");

  // Once more, in the same words, and nothing is counted by it.
  await press(page, button("Repeat the question"));
  await expect(lines).toHaveCount(2);
  await expect(lines.last()).toContainText(question);
  await expect(yourTurn).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Question 1 of \d+$/)).toBeVisible();

  await tabTo(page, field);
  await page.keyboard.type(answer);
  await page.keyboard.press("Enter");
  await expect(captionsOf(page)).toContainText(answer);
  await expect(page.getByText(/^Question 2 of \d+$/)).toBeVisible({ timeout: 60_000 });
  await expect(yourTurn).toBeVisible({ timeout: 60_000 });

  // What is being written stays where it is while the interview is paused, and the time stands still.
  await tabTo(page, field);
  await page.keyboard.type("And then");
  await press(page, button("Pause"));
  await expect(page.locator("[data-phase=paused]")).toBeVisible();
  await expect(button("Go on")).toBeFocused();
  await expect(page.getByText(/goes on by itself in (5 minutes|4 minutes \d+ seconds?)\./)).toBeVisible();
  await expect(button("Send")).toBeDisabled();
  await expectGoodPage(page);
  const clock = await clockOf(page);
  await expect(page.getByText(/goes on by itself in 4 minutes 5[0-7] seconds\./)).toBeVisible();
  expect(await clockOf(page)).toBe(clock);
  await page.keyboard.press("Enter");
  await expect(yourTurn).toBeVisible({ timeout: 60_000 });
  await expect(field).toHaveValue("And then");

  await press(page, button("Report a problem"));
  const dialog = page.getByRole("dialog", { name: "Report a problem" });
  await tabTo(page, dialog.getByRole("radio").first());
  await page.keyboard.press("Space");
  await press(page, dialog.getByRole("button", { name: "Send report" }));
  await expect(dialog.getByText("Your report is sent.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button("Report a problem")).toBeFocused();

  await press(page, button(/^End$/));
  await expect(button("Keep talking")).toBeFocused();
  await press(page, button("End interview"));
  await expect(page.getByRole("heading", { name: "That was your interview" })).toBeVisible({ timeout: 30_000 });
});
